import type { Day } from "./day";
import type {
  Award,
  ProfessionalStatus,
  TeachingRecord,
} from "./teaching-record";

type RouteType = { leadsTo: ProfessionalStatus | null; isQtls: boolean };

/** One route to a professional status, reduced to what decides what is held. */
export type Route = RouteType & { isHeld: boolean; date: Day | null };

/** What `qts` or `eyts` says: held since when, by routes of which types, perhaps of none (record services 6.1.1). */
export type HeldStatus = { date: Day | null; routes: RouteType[] };

type Awards = Pick<TeachingRecord, "qts" | "qtls" | "eyts" | "eyps" | "pqts">;

/**
 * Which statuses are held, and since when (record services 5.1).
 *
 * The held routes decide, because only they tell QTLS from other QTS and only they know EYPS and PQTS.
 * `qts` and `eyts` fill in where the routes say less than they do.
 */
export function readAwards(
  said: { qts: HeldStatus | null; eyts: HeldStatus | null },
  routes: Route[],
): Awards {
  const held = routes.filter((route) => route.isHeld);
  const by = (status: ProfessionalStatus) =>
    earliest(held.filter((route) => route.leadsTo === status && !route.isQtls));
  const qtls = earliest(held.filter((route) => route.isQtls));
  const eyts = by("eyts");
  return {
    ...splitQts(said.qts, by("qts"), qtls),
    eyts: said.eyts ? { date: eyts?.date ?? said.eyts.date } : eyts,
    eyps: by("eyps"),
    pqts: by("pqts"),
  };
}

/** `qts` does not tell QTLS from other QTS: its date is the earliest of both. */
function splitQts(
  said: HeldStatus | null,
  qts: Award | null,
  qtls: Award | null,
): Pick<Awards, "qts" | "qtls"> {
  if (!said) return { qts, qtls };
  const hasQtls = qtls !== null || said.routes.some((route) => route.isQtls);
  const isNotOfQtls =
    !hasQtls ||
    (said.date !== null && qtls?.date != null && said.date < qtls.date);
  const hasQts =
    qts !== null ||
    said.routes.some((route) => !route.isQtls) ||
    (said.routes.length === 0 && isNotOfQtls);
  return {
    qts: hasQts
      ? { date: qts?.date ?? (isNotOfQtls ? said.date : null) }
      : null,
    qtls: hasQtls ? { date: qtls?.date ?? (hasQts ? null : said.date) } : null,
  };
}

function earliest(routes: Route[]): Award | null {
  if (routes.length === 0) return null;
  const dates = routes
    .map((route) => route.date)
    .filter((date) => date !== null);
  return { date: dates.toSorted()[0] ?? null };
}
