import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/cloudflare";

import { logFailure } from "~/platform/log.server";
import { seeOther } from "~/platform/see-other";
import { certificateName, parseCertificateKind } from "./certificate-kind";
import { formatDay } from "~/teaching-record/day";
import { requireRecord } from "~/teaching-record/require-record.server";
import { certificate } from "./certificate";
import { factsOf } from "./certified-facts";
import { issueCertificate } from "./issue-certificate.server";
import { certificateStore } from "./issued.server";
import { type HeldCertificate, heldCertificate } from "./held";
import type { DownloadProblem } from "./download-problem";
import { keepDownloadProblem } from "./download-problem.server";
import { attachment, certificateFileName } from "./file-name";
import { loadFonts } from "./fonts.server";
import { drawCertificate } from "./pdf.server";
import { openSigner } from "./signature/signing-key.server";
import { canBePrinted } from "./printable";

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
  const awarded = new URL(request.url).searchParams.get("awarded");
  const refuse = (why: DownloadProblem["why"]) =>
    sendBack({ why, kind, awarded }, context);
  // The qualifications page asks anew, and shows what is the matter if it still is.
  if (!outcome.found) return refuse("try-again");
  const held = heldCertificate(outcome, kind, awarded);
  if (!held) return refuse(whyNot(kind, outcome.npqs));
  const { record, recordAsOf, npqsAsOf } = outcome;
  const facts = factsOf(held, record);
  if (!canBePrinted(facts.name)) {
    const { reference } = context;
    logFailure({ event: "certificate", reference, reason: "letters" });
    return refuse("cannot-print");
  }
  // The name on it is the record's, whichever service knows of the award.
  const asked = kind.startsWith("npq") ? npqsAsOf.askedAt : Infinity;
  const { facts: certified, ...issue } = await issueCertificate(
    certificateStore(context),
    facts,
    Math.min(recordAsOf.askedAt, asked),
  );
  const { SERVICE_ORIGIN, CERTIFICATE_SIGNING_KEY } = context.configuration;
  const content = certificate(certified, issue, SERVICE_ORIGIN);
  const fonts = await loadFonts(context.assets);
  const signer = await openSigner(CERTIFICATE_SIGNING_KEY);
  const bytes = await drawCertificate(content, fonts, {
    signer,
    signedAt: context.now,
  });
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

/** Back to the qualifications, which say once what was the matter. */
async function sendBack(
  problem: DownloadProblem,
  context: AppLoadContext,
): Promise<Response> {
  const found = await context.session();
  if (found.state !== "live") return seeOther("/qualifications");
  const { DATA_KEYS } = context.configuration;
  const day = problem.awarded ?? "";
  const awarded = /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
  const cookie = await keepDownloadProblem(
    { ...problem, awarded },
    found.session,
    DATA_KEYS,
  );
  return seeOther("/qualifications", { "Set-Cookie": cookie });
}

function whyNot(kind: string, npqs: unknown): DownloadProblem["why"] {
  return kind.startsWith("npq") && npqs === null ? "npqs-missing" : "not-held";
}

/** Two awards of one NPQ are two documents, and are not saved under one name. */
function documentName({ kind, awarded }: HeldCertificate): string {
  const name = certificateName(kind);
  return awarded ? `${name} ${formatDay(awarded)}` : name;
}
