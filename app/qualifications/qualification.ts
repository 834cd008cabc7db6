import { type Day, formatDay } from "~/teaching-record/day";
import type {
  MandatoryQualification,
  Npq,
  Qualifications,
} from "~/teaching-record/teaching-record";
import {
  type Card,
  type CardKind,
  filledRows,
  type HeldCertificate,
  plainCard,
} from "./card";
import { type CertificateKind, npqKind } from "./certificate-kind";
import { inductionCard } from "./induction-card";
import { isNpqCode, npqName } from "./npq-name";
import { statusCards } from "./status-cards";
import { teachingStatus } from "./teaching-status";
import { trainingCard } from "./training-card";

/**
 * The cards of a teaching record: one a qualification, the newest first, none that is empty (design
 * post; design 1.5).
 */
export function qualificationCards({ record, npqs }: Qualifications): Card[] {
  const status = teachingStatus(record);
  const cards = [
    ...npqCards(npqs ?? []),
    ...record.mandatoryQualifications.map(mandatoryQualificationCard),
    ...statusCards(record, status),
    inductionCard(record.induction, status),
    ...record.training.map(trainingCard),
  ];
  const shown = cards.flatMap((card) =>
    card && card.rows.length > 0 ? [card] : [],
  );
  return withOwnIds(shown.toSorted(newestFirst));
}

/**
 * The certificate of this kind that the teacher holds; of an NPQ held twice the newest, or the one
 * awarded on the day given. Null if there is none: it comes from the cards, so that a link and what
 * is behind it cannot disagree (incident 10).
 */
export function heldCertificate(
  qualifications: Qualifications,
  kind: CertificateKind,
  awarded: string | null,
): HeldCertificate | null {
  const certificates = qualificationCards(qualifications).flatMap(
    ({ certificate }) => certificate ?? [],
  );
  return (
    certificates.find(
      (held) =>
        held.kind === kind &&
        (awarded === null ? held.awarded === null : held.date === awarded),
    ) ?? null
  );
}

/**
 * On one day: what was attained before the way that led to it (design 1.5; incident 8). DQT sends in
 * any order (contract DQT 6.4), so what is the same in all else is told apart by its rows.
 */
const KIND_ORDER: CardKind[] = [
  "npq",
  "mq",
  "qts",
  "qtls",
  "eyts",
  "eyps",
  "pqts",
  "induction",
  "training",
];

function newestFirst(a: Card, b: Card): number {
  return (
    (b.date ?? "").localeCompare(a.date ?? "") ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    a.title.localeCompare(b.title) ||
    JSON.stringify(a.rows).localeCompare(JSON.stringify(b.rows))
  );
}

function npqCards(npqs: Npq[]): Card[] {
  return npqs.map(({ code, date }) => {
    const rows = filledRows({
      Awarded: date && formatDay(date),
      Status: date ? null : "Awarded",
    });
    const card = plainCard("npq", npqName(code), date, rows);
    if (!date || !isNpqCode(code)) return card;
    const newest = newestOf(npqs, code);
    const awarded = date === newest ? null : date;
    return { ...card, certificate: { kind: npqKind(code), date, awarded } };
  });
}

function newestOf(npqs: Npq[], code: string): Day | undefined {
  return npqs
    .filter((npq) => npq.code === code)
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
}

function mandatoryQualificationCard({
  date,
  specialism,
}: MandatoryQualification): Card {
  const rows = filledRows({
    Awarded: date && formatDay(date),
    Specialism: specialism,
  });
  return plainCard("mq", "Mandatory qualification (MQ)", date, rows);
}

/** The kind alone where it is the only one of its kind, else with a number. */
function withOwnIds(cards: Card[]): Card[] {
  const seen = new Map<string, number>();
  return cards.map((card) => {
    const count = (seen.get(card.kind) ?? 0) + 1;
    seen.set(card.kind, count);
    return { ...card, id: count === 1 ? card.kind : `${card.kind}-${count}` };
  });
}
