import type { AppLoadContext } from "@remix-run/cloudflare";

import { logFailure } from "~/platform/log.server";
import { seeOther } from "~/platform/see-other";
import { requireRecord } from "~/teaching-record/require-record.server";
import { type Certificate, certificate } from "./certificate";
import type { CertificateKind } from "./certificate-kind";
import { factsOf } from "./certified-facts";
import type { DownloadProblem } from "./download-problem";
import { keepDownloadProblem } from "./download-problem.server";
import { type HeldCertificate, heldCertificate } from "./held";
import { issueCertificate } from "./issue-certificate.server";
import { certificateStore } from "./issued.server";
import { canBePrinted } from "./printable";

/**
 * The certificate of this kind that the teacher who asks holds, issued: the one gate to it, for the
 * PDF and for the page alike (threat 22).
 *
 * @param isPrinted with the fonts of the PDF, which lack some letters
 * @throws a redirect to the qualifications page, which says why there is none
 */
export async function requireCertificate(
  request: Request,
  context: AppLoadContext,
  kind: CertificateKind,
  { isPrinted }: { isPrinted: boolean },
): Promise<{ content: Certificate; held: HeldCertificate; code: string }> {
  const outcome = await requireRecord(request, context);
  const awarded = new URL(request.url).searchParams.get("awarded");
  const refusal = (why: DownloadProblem["why"]) =>
    sendBack({ why, kind, awarded }, context);
  // The qualifications page asks anew, and shows what is the matter if it still is.
  if (!outcome.found) throw await refusal("try-again");
  const held = heldCertificate(outcome, kind, awarded);
  if (!held) throw await refusal(whyNot(kind, outcome.npqs));
  const { record, recordAsOf, npqsAsOf } = outcome;
  const facts = factsOf(held, record);
  if (isPrinted && !canBePrinted(facts.name)) {
    const { reference } = context;
    logFailure({ event: "certificate", reference, reason: "letters" });
    throw await refusal("cannot-print");
  }
  // The name on it is the record's, whichever service knows of the award.
  const asked = kind.startsWith("npq") ? npqsAsOf.askedAt : Infinity;
  const { facts: certified, ...issue } = await issueCertificate(
    certificateStore(context),
    facts,
    Math.min(recordAsOf.askedAt, asked),
  );
  const { SERVICE_ORIGIN } = context.configuration;
  const content = certificate(certified, issue, SERVICE_ORIGIN);
  return { content, held, code: issue.code };
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
