import type { HeldCertificate } from "~/certificates/held";
import type { Day } from "~/teaching-record/day";
import type { Notice } from "~/teaching-record/teaching-status";

export type CardKind =
  | "qts"
  | "qtls"
  | "eyts"
  | "eyps"
  | "pqts"
  | "npq"
  | "mq"
  | "induction"
  | "training";

export type Row = { label: string; value: string };

/** A part of an induction, with when it was as its title. */
export type Period = { title: string; rows: Row[] };

export type Guide = { text: string; href: string };

/** What one summary card shows: finished text, and only what there is. */
export type Card = {
  /** Unique on the page and stable, with nothing personal in it. */
  id: string;
  kind: CardKind;
  title: string;
  /** When it was attained; what the page is ordered by. */
  date: Day | null;
  rows: Row[];
  /** What few people look for: it is folded away. */
  more: Row[];
  /** One sentence that says what a status means, where its name does not. */
  help: string | null;
  /** The page of GOV.UK that says more, where there is one. */
  guide: Guide | null;
  notice: Notice | null;
  certificate: HeldCertificate | null;
  /** Induction periods, newest first. */
  history: Period[];
};

/** A card with no more than a title and rows; what else it has is added to it. */
export function plainCard(
  kind: CardKind,
  title: string,
  date: Day | null,
  rows: Row[],
): Card {
  return {
    id: kind,
    kind,
    title,
    date,
    rows,
    more: [],
    help: null,
    guide: null,
    notice: null,
    certificate: null,
    history: [],
  };
}

/** Rows of what has a value: the one place where a blank is left out. */
export function filledRows(
  rows: Record<string, string | number | null>,
): Row[] {
  return Object.entries(rows).flatMap(([label, value]) => {
    const text = value === null ? "" : String(value).trim();
    return text === "" ? [] : [{ label, value: text }];
  });
}
