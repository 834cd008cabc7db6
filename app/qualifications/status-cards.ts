import type { HeldCertificate } from "~/certificates/held";
import { type Day, formatDay } from "~/teaching-record/day";
import type {
  Award,
  TeachingRecord,
  Training,
} from "~/teaching-record/teaching-record";
import type { TeachingStatus } from "~/teaching-record/teaching-status";
import { type Card, type CardKind, filledRows, plainCard } from "./card";
import { explainNoCertificate, QTS_GUIDE } from "./explanation";
import { plainRoute } from "./plain-words";

const STATUSES = [
  ["qts", "Qualified teacher status (QTS)"],
  ["qtls", "QTS through qualified teacher learning and skills (QTLS) status"],
  ["eyts", "Early years teacher status (EYTS)"],
  ["eyps", "Early years professional status (EYPS)"],
  ["pqts", "Partial qualified teacher status (PQTS)"],
] as const;

/** What a name does not say, where there is no certificate either. */
const HELP: Partial<Record<CardKind, string>> = {
  eyps: "EYPS was replaced by early years teacher status (EYTS) in 2013. There is no certificate to download for it.",
  pqts: "There is no certificate to download for partial QTS.",
};

/** The cards of the statuses that a teacher holds, QTLS with what became of it. */
export function statusCards(
  record: TeachingRecord,
  status: TeachingStatus,
  held: HeldCertificate[],
): Card[] {
  return STATUSES.flatMap(([kind, title]) => {
    const routes = heldRoutes(record.training, kind);
    const card = statusCard(kind, title, record[kind], routes);
    if (!card) return [];
    const certificate = held.find((one) => one.kind === kind) ?? null;
    const notice = kind === "qtls" ? status.onQtls : null;
    const hasNoDate = !card.date && !certificate;
    const help = HELP[kind] ?? (hasNoDate ? explainNoCertificate(null) : null);
    const needsGuide = kind === "pqts" || notice?.tone === "warning";
    const guide = needsGuide ? QTS_GUIDE : null;
    return [{ ...card, certificate, notice, help, guide }];
  });
}

/** A status that is held without a date still has a row, or its card would be gone (record services 6.1). */
function statusCard(
  kind: CardKind,
  title: string,
  award: Award | null,
  routes: Training[],
): Card | null {
  if (!award) return null;
  const { date } = award;
  const rows = filledRows({
    "Held since": date && formatDay(date),
    Status: date ? null : "Held",
    Route: routes.map((route) => routeText(route, date)).join("; "),
  });
  return plainCard(kind, title, date, rows);
}

/** By which routes a status is held that have no card of their own. */
function heldRoutes(training: Training[], kind: CardKind): Training[] {
  return training.filter(
    ({ isHeld, isQtls, leadsTo, endDate, route }) =>
      isHeld &&
      !isQtls &&
      leadsTo === kind &&
      !endDate &&
      // A route of the same name says nothing that the status does not.
      route?.toLowerCase() !== kind,
  );
}

/** The route, and since when it is held where that is not the day that the card says. */
function routeText(
  { route, heldSince }: Training,
  awarded: Day | null,
): string {
  const name = plainRoute(route) ?? "Not recorded";
  return heldSince && heldSince !== awarded
    ? `${name}, held since ${formatDay(heldSince)}`
    : name;
}
