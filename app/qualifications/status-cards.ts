import type { HeldCertificate } from "~/certificates/held";
import { formatDay } from "~/teaching-record/day";
import type { Award, TeachingRecord } from "~/teaching-record/teaching-record";
import type { TeachingStatus } from "~/teaching-record/teaching-status";
import { type Card, type CardKind, filledRows, plainCard } from "./card";

const STATUSES = [
  ["qts", "Qualified teacher status (QTS)"],
  ["qtls", "QTS through qualified teacher learning and skills (QTLS) status"],
  ["eyts", "Early years teacher status (EYTS)"],
  ["eyps", "Early years professional status (EYPS)"],
  ["pqts", "Partial qualified teacher status (PQTS)"],
] as const;

/** The cards of the statuses that a teacher holds, QTLS with what became of it. */
export function statusCards(
  record: TeachingRecord,
  status: TeachingStatus,
  held: HeldCertificate[],
): Card[] {
  return STATUSES.flatMap(([kind, title]) => {
    const card = statusCard(kind, title, record[kind]);
    if (!card) return [];
    const certificate = held.find((one) => one.kind === kind) ?? null;
    const notice = kind === "qtls" ? status.onQtls : null;
    return [{ ...card, certificate, notice }];
  });
}

/** A status that is held without a date still has a row, or its card would be gone (record services 6.1). */
function statusCard(
  kind: CardKind,
  title: string,
  award: Award | null,
): Card | null {
  if (!award) return null;
  const { date } = award;
  const rows = filledRows(
    date ? { Awarded: formatDay(date) } : { Status: "Held" },
  );
  return plainCard(kind, title, date, rows);
}
