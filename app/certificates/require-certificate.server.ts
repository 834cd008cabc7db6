import type { AppLoadContext } from "@remix-run/cloudflare";

import { logFailure } from "~/platform/log.server";
import { seeOther } from "~/platform/see-other";
import {
  type KnownRecord,
  requireRecord,
} from "~/teaching-record/require-record.server";
import { fullName } from "~/teaching-record/teaching-record";
import { type Certificate, certificate } from "./certificate";
import type { CertificateKind } from "./certificate-kind";
import { factsOf } from "./certified-facts";
import type { DownloadProblem } from "./download-problem";
import { keepDownloadProblem } from "./download-problem.server";
import {
  type HeldCertificate,
  heldCertificate,
  heldCertificatesByDate,
} from "./held";
import { issueCertificate } from "./issue-certificate.server";
import { certificateStore } from "./issued.server";
import { canBePrinted } from "./printable";

/** A certificate that was issued to the teacher who asks. */
export type OwnCertificate = {
  content: Certificate;
  held: HeldCertificate;
  code: string;
};

/** What was asked for, and by whom: a problem is said to them, of that. */
type Asked = {
  context: AppLoadContext;
  about: Omit<DownloadProblem, "why">;
};

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
): Promise<OwnCertificate> {
  const awarded = new URL(request.url).searchParams.get("awarded");
  const asked = { context, about: { kind, awarded } };
  const found = await requireFound(request, asked);
  const held = heldCertificate(found, kind, awarded);
  if (!held) throw await refusal(whyNot(kind, found), asked);
  if (isPrinted) await requireLetters(found, asked);
  return issue(held, found, context);
}

/**
 * All certificates that the teacher who asks holds, for one file. One that lacks some would be taken
 * for all: while NPQs are not known there is none.
 *
 * @throws a redirect to the qualifications page, which says why there is none
 */
export async function requireCertificates(
  request: Request,
  context: AppLoadContext,
): Promise<[OwnCertificate, ...OwnCertificate[]]> {
  const asked: Asked = { context, about: { kind: "all", awarded: null } };
  const found = await requireFound(request, asked);
  if (!found.npqs) throw await refusal("npqs-missing", asked);
  const [first, ...others] = heldCertificatesByDate(found);
  if (!first) throw await refusal("not-held", asked);
  await requireLetters(found, asked);
  return [
    await issue(first, found, context),
    ...(await Promise.all(others.map((held) => issue(held, found, context)))),
  ];
}

/** The qualifications page asks anew, and shows what is the matter if it still is. */
async function requireFound(
  request: Request,
  asked: Asked,
): Promise<KnownRecord> {
  const outcome = await requireRecord(request, asked.context);
  if (!outcome.found) throw await refusal("try-again", asked);
  return outcome;
}

async function requireLetters(
  { record }: KnownRecord,
  asked: Asked,
): Promise<void> {
  if (canBePrinted(fullName(record.name))) return;
  const { reference } = asked.context;
  logFailure({ event: "certificate", reference, reason: "letters" });
  throw await refusal("cannot-print", asked);
}

async function issue(
  held: HeldCertificate,
  { record, recordAsOf, npqsAsOf }: KnownRecord,
  context: AppLoadContext,
): Promise<OwnCertificate> {
  // The name on it is the record's, whichever service knows of the award.
  const asked = held.kind.startsWith("npq") ? npqsAsOf.askedAt : Infinity;
  const { facts, ...issued } = await issueCertificate(
    certificateStore(context),
    factsOf(held, record),
    Math.min(recordAsOf.askedAt, asked),
  );
  const { SERVICE_ORIGIN } = context.configuration;
  const content = certificate(facts, issued, SERVICE_ORIGIN);
  return { content, held, code: issued.code };
}

/** Back to the qualifications, which say once what was the matter. */
async function refusal(
  why: DownloadProblem["why"],
  { context, about }: Asked,
): Promise<Response> {
  const found = await context.session();
  if (found.state !== "live") return seeOther("/qualifications");
  const { DATA_KEYS } = context.configuration;
  const day = about.awarded ?? "";
  const awarded = /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
  const cookie = await keepDownloadProblem(
    { why, kind: about.kind, awarded },
    found.session,
    DATA_KEYS,
  );
  return seeOther("/qualifications", { "Set-Cookie": cookie });
}

function whyNot(
  kind: CertificateKind,
  { npqs }: KnownRecord,
): DownloadProblem["why"] {
  return kind.startsWith("npq") && npqs === null ? "npqs-missing" : "not-held";
}
