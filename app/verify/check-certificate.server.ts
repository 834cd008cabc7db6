import type { AppLoadContext } from "@remix-run/cloudflare";

import { wordsFor } from "~/certificates/certificate-words";
import type { CertifiedFacts } from "~/certificates/certified-facts";
import { parseCode } from "~/certificates/code";
import { findCertificate } from "~/certificates/issued.server";
import { dayOf } from "~/content/time";
import { logFailure } from "~/platform/log.server";
import { formatDay } from "~/teaching-record/day";
import { askByKey, recordSource } from "~/teaching-record/ask-record.server";
import type { RecordProblem } from "~/teaching-record/teaching-record";
import {
  type RecordSays,
  recordSays,
  type Verdict,
  verdictOn,
} from "./verdict";

/** What a certificate says, for who compares it with the one before them. */
export type Said = {
  name: string;
  heading: string;
  dateLabel: string;
  date: string;
  issuedOn: string;
};

/** Of a withdrawn certificate nothing is told but that it was. */
export type Checked =
  | { verdict: Exclude<Verdict, "withdrawn">; said: Said; asOf: string }
  | { verdict: "withdrawn"; endedOn: string };

/**
 * What is so of the certificate with this number; null where we have issued none.
 *
 * @throws when D1 does not answer
 */
export async function checkCertificate(
  typed: string,
  context: AppLoadContext,
): Promise<Checked | null> {
  const code = parseCode(typed);
  const issued = code && (await findCertificate(context, code));
  if (!issued) return null;
  const { state, facts, issuedAt, confirmedAt, endedAt } = issued;
  const record = state === "issued" ? await askRecord(facts, context) : null;
  const verdict = verdictOn(state, record);
  if (verdict === "withdrawn")
    return { verdict, endedOn: on(endedAt ?? issuedAt) };
  const { heading, dateLabel } = wordsFor(facts.kind, facts.standing);
  return {
    verdict,
    said: {
      name: facts.name,
      heading,
      dateLabel,
      date: formatDay(facts.date),
      issuedOn: on(issuedAt),
    },
    asOf: on(confirmedAt),
  };
}

/** Asks the record again, where the service has a key to do so; null where it could not say. */
async function askRecord(
  facts: CertifiedFacts,
  { configuration, reference }: AppLoadContext,
): Promise<RecordSays> {
  const { DQT_API_KEY: apiKey } = configuration;
  if (!apiKey) return null;
  const { trn } = facts;
  const outcome = await askByKey(recordSource(configuration), { apiKey, trn });
  if (outcome.found) return recordSays(facts, outcome);
  if (GONE.includes(outcome.reason)) return "something else";
  logFailure({ event: "verify", reference, reason: outcome.reason });
  return null;
}

/** The record of which the certificate tells is not in use any more. */
const GONE: RecordProblem["reason"][] = ["not-found", "deactivated", "merged"];

function on(moment: number): string {
  return formatDay(dayOf(moment));
}
