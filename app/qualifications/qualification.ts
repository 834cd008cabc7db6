import { type HeldCertificate, heldCertificates } from "~/certificates/held";
import { formatDay } from "~/teaching-record/day";
import { npqName } from "~/teaching-record/npq-name";
import type {
  MandatoryQualification,
  Npq,
  Qualifications,
} from "~/teaching-record/teaching-record";
import { teachingStatus } from "~/teaching-record/teaching-status";
import { type Card, type CardKind, filledRows, plainCard } from "./card";
import { explainNoCertificate } from "./explanation";
import { inductionCard } from "./induction-card";
import { plainSpecialism } from "./plain-words";
import { statusCards } from "./status-cards";
import { trainingCard } from "./training-card";

/**
 * The cards of a teaching record: one a qualification, the newest first, none that is empty.
 */
export function qualificationCards(qualifications: Qualifications): Card[] {
  const { record, npqs } = qualifications;
  const status = teachingStatus(record);
  const held = heldCertificates(qualifications);
  const cards = [
    ...npqCards(npqs ?? [], held),
    ...record.mandatoryQualifications.map(mandatoryQualificationCard),
    ...statusCards(record, status, held),
    inductionCard(record.induction, status, held),
    ...record.training.map(trainingCard),
  ];
  const shown = cards.flatMap((card) =>
    card && card.rows.length > 0 ? [card] : [],
  );
  return withOwnIds(withoutRepetitions(shown).toSorted(newestFirst));
}

/**
 * On one day: what was attained before the way that led to it. DQT sends in
 * any order (record services 6.4), so what is the same in all else is told apart by its rows.
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

function npqCards(npqs: Npq[], held: HeldCertificate[]): Card[] {
  return npqs.map(({ code, date }) => {
    const rows = filledRows({
      Awarded: date && formatDay(date),
      Status: date ? null : "Awarded",
    });
    const certificate = held.find(
      (one) => one.kind === code.toLowerCase() && one.date === date,
    );
    const isOneOfSeveral = npqs.filter((npq) => npq.code === code).length > 1;
    const title =
      isOneOfSeveral && date
        ? `${npqName(code)}, ${formatDay(date)}`
        : npqName(code);
    return {
      ...plainCard("npq", title, date, rows),
      certificate: certificate ?? null,
      help: certificate ? null : explainNoCertificate(date),
    };
  });
}

const NO_MQ_CERTIFICATE =
  "There is no certificate to download for a mandatory qualification.";

function mandatoryQualificationCard({
  date,
  specialism,
}: MandatoryQualification): Card {
  const rows = filledRows({
    Awarded: date && formatDay(date),
    Specialism: plainSpecialism(specialism),
  });
  const card = plainCard("mq", "Mandatory qualification (MQ)", date, rows);
  return rows.length > 0 ? { ...card, help: NO_MQ_CERTIFICATE } : card;
}

/** DQT has been seen to send one thing twice; two that differ in anything that is shown are two. */
function withoutRepetitions(cards: Card[]): Card[] {
  return [
    ...new Map(cards.map((card) => [JSON.stringify(card), card])).values(),
  ];
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
