import type { AppLoadContext } from "@remix-run/cloudflare";

import { wordsFor } from "~/certificates/certificate-words";
import { parseCode } from "~/certificates/code";
import { findCertificate } from "~/certificates/issued.server";
import { dayOf } from "~/content/time";
import { formatDay } from "~/teaching-record/day";
import { type Verdict, verdictOn } from "./verdict";

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
  const verdict = verdictOn(state, null);
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

function on(moment: number): string {
  return formatDay(dayOf(moment));
}
