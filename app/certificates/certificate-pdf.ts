import type { LoaderFunctionArgs } from "@remix-run/cloudflare";

import { dayOf } from "~/content/time";
import { logFailure } from "~/platform/log.server";
import { seeOther } from "~/platform/see-other";
import { certificateName, parseCertificateKind } from "./certificate-kind";
import { formatDay } from "~/teaching-record/day";
import { requireRecord } from "~/teaching-record/require-record.server";
import { certificate } from "./certificate";
import { type HeldCertificate, heldCertificate } from "./held";
import { attachment, certificateFileName } from "./file-name";
import { loadFonts } from "./fonts.server";
import { canPrint, drawCertificate } from "./pdf.server";

/**
 * A certificate as a download, for the teacher who holds it (threat 22). Where
 * there is none to give, the qualifications page says why.
 */
export async function loader({
  request,
  params,
  context,
}: LoaderFunctionArgs): Promise<Response> {
  const kind = parseCertificateKind(
    /^([a-z]+)\.pdf$/.exec(params["file"] ?? "")?.[1] ?? "",
  );
  if (!kind) return new Response(null, { status: 404 });
  const outcome = await requireRecord(request, context);
  // The qualifications page asks anew, and shows what is the matter if it still is.
  if (!outcome.found) return seeOther("/qualifications?certificate=try-again");
  const awarded = new URL(request.url).searchParams.get("awarded");
  const held = heldCertificate(outcome, kind, awarded);
  if (!held)
    return seeOther(
      `/qualifications?certificate=${whyNot(kind, outcome.npqs)}`,
    );
  const { record, recordAsOf, npqsAsOf } = outcome;
  const { askedAt } = kind.startsWith("npq") ? npqsAsOf : recordAsOf;
  const content = certificate({
    kind,
    date: held.date,
    record,
    recordedOn: dayOf(askedAt),
  });
  const fonts = await loadFonts(context.assets);
  if (!canPrint(content.name, fonts)) {
    logFailure({
      event: "certificate",
      reference: context.reference,
      reason: "letters",
    });
    return seeOther("/qualifications?certificate=cannot-print");
  }
  const bytes = await drawCertificate(content, fonts);
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": attachment(
        certificateFileName(content.name, documentName(held)),
      ),
      "Cache-Control": "private, no-store",
    },
  });
}

function whyNot(kind: string, npqs: unknown): string {
  return kind.startsWith("npq") && npqs === null ? "npqs-missing" : "not-held";
}

/** Two awards of one NPQ are two documents, and are not saved under one name. */
function documentName({ kind, awarded }: HeldCertificate): string {
  const name = certificateName(kind);
  return awarded ? `${name} ${formatDay(awarded)}` : name;
}
