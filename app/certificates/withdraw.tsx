import type {
  ActionFunctionArgs,
  AppLoadContext,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";

import { pageTitle } from "~/content/service";
import { readForm } from "~/forms/read-form.server";
import { Button } from "~/govuk/button";
import { WarningText } from "~/govuk/warning-text";
import { ownerOf, requireOwner } from "~/identity/form-owner.server";
import { OwnerField } from "~/identity/owner-field";
import { requireTeacher } from "~/identity/require-teacher.server";
import { seeOther } from "~/platform/see-other";
import { certificateName } from "./certificate-kind";
import { parseCode, shownCode } from "./code";
import {
  certificatesOf,
  certificateStore,
  withdrawCertificate,
} from "./issued.server";

const TITLE = "Withdraw this certificate?";
const LIST = "/certificates";

export const meta: MetaFunction = () => [{ title: pageTitle(TITLE) }];
export const handle = { back: LIST };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const session = await requireTeacher(request, context);
  const code = parseCode(params["code"] ?? "");
  const found = (await ownCertificates(context, session.trn)).find(
    (each) => each.code === code,
  );
  if (!found) throw new Response(null, { status: 404 });
  if (found.state !== "issued") throw seeOther(LIST);
  return {
    owner: await ownerOf(context, session),
    code: found.code,
    number: shownCode(found.code),
    name: certificateName(found.facts.kind),
  };
}

const form = z.object({ owner: z.string().optional().catch(undefined) });

/** Withdraws it for good; done twice it is done. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const session = await requireTeacher(request, context);
  const sent = await readForm(request, form);
  const owner = sent.ok ? sent.values.owner : undefined;
  await requireOwner(request, context, session, owner);
  const code = parseCode(params["code"] ?? "");
  const own = await ownCertificates(context, session.trn);
  if (!session.trn || !code || !own.some((each) => each.code === code))
    throw new Response(null, { status: 404 });
  await withdrawCertificate(certificateStore(context), session.trn, code);
  return seeOther(LIST);
}

async function ownCertificates(context: AppLoadContext, trn: string | null) {
  return trn ? certificatesOf(certificateStore(context), trn) : [];
}

export default function Withdraw() {
  const { owner, code, number, name } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{TITLE}</h1>
        <p className="govuk-body">
          {`It is the ${name} with the number `}
          <strong>{number}</strong>
          {"."}
        </p>
        <WarningText>
          Whoever checks it will be told that you have withdrawn it. You cannot
          undo this.
        </WarningText>
        <p className="govuk-body">
          You can download the certificate again at any time. It then has
          another number.
        </p>
        <form
          method="post"
          action={`/certificates/withdraw/${code}`}
          noValidate
        >
          <OwnerField owner={owner} />
          <div className="govuk-button-group">
            <Button variant="warning">Withdraw certificate</Button>
            <a className="govuk-link" href={LIST}>
              Cancel
            </a>
          </div>
        </form>
      </div>
    </div>
  );
}
