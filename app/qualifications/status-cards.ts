import { formatDay } from "~/teaching-record/day";
import type { Award, TeachingRecord } from "~/teaching-record/teaching-record";
import { type Card, type CardKind, filledRows, plainCard } from "./card";
import type { CertificateKind } from "./certificate-kind";
import type { TeachingStatus } from "./teaching-status";

/**
 * The cards of the statuses that a teacher holds: QTS, QTLS, EYTS, EYPS and partial QTS. A QTLS that
 * DQT still sends after SET membership has ended has a warning and no certificate (features F68).
 */
export function statusCards(
  record: TeachingRecord,
  status: TeachingStatus,
): Card[] {
  const isLapsed = record.setMembership === "expired";
  const qtls = statusCard(
    "qtls",
    QTLS_TITLE,
    record.qtls,
    isLapsed ? null : "qtls",
  );
  return [
    statusCard("qts", "Qualified teacher status (QTS)", record.qts, "qts"),
    qtls && { ...qtls, notice: status.onQtls },
    statusCard(
      "eyts",
      "Early years teacher status (EYTS)",
      record.eyts,
      "eyts",
    ),
    statusCard(
      "eyps",
      "Early years professional status (EYPS)",
      record.eyps,
      null,
    ),
    statusCard(
      "pqts",
      "Partial qualified teacher status (PQTS)",
      record.pqts,
      null,
    ),
  ].filter((card) => card !== null);
}

const QTLS_TITLE =
  "QTS through qualified teacher learning and skills (QTLS) status";

/** A status that is held without a date still has a row, or its card would be gone (contract DQT 6.1). */
function statusCard(
  kind: CardKind,
  title: string,
  award: Award | null,
  certificate: CertificateKind | null,
): Card | null {
  if (!award) return null;
  const { date } = award;
  const rows = filledRows(
    date ? { Awarded: formatDay(date) } : { Status: "Held" },
  );
  return {
    ...plainCard(kind, title, date, rows),
    certificate:
      certificate && date ? { kind: certificate, date, awarded: null } : null,
  };
}
