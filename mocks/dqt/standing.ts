import {
  exemptionReasons,
  type ExemptionReason,
} from "../people/exemption-reasons.ts";
import type {
  InductionStatus,
  Route,
  TeachingRecord,
} from "../people/record.ts";
import {
  routeTypes,
  type ProfessionalStatusType,
} from "../people/route-types.ts";

const exemptBefore = "2000-05-07";

/** A status that is held, the date it is held from, and the routes that led to it. */
export type Holding = { holdsFrom: string; routes: readonly Route[] };

/** What the service works out from the facts of a record (record services 5.1). */
export type Standing = {
  qts: Holding | null;
  eyts: Holding | null;
  qtlsStatus: "None" | "Expired" | "Active";
  inductionStatus: InductionStatus;
  exemptionReasons: readonly ExemptionReason[];
};

/** Works out where a teacher stands, by the rules of record services 5.1. */
export function standingOf(record: TeachingRecord): Standing {
  const qts = qtsOf(record);
  const reasons = distinct([
    ...record.routes.flatMap(reasonsInRecord),
    ...(qualifiedBefore2000(qts) ? [exemptionReasons.before2000] : []),
    ...record.induction.reasons,
  ]);
  return {
    qts,
    eyts: holding(record.routes, "EarlyYearsTeacherStatus"),
    qtlsStatus: qtlsStatusOf(record),
    inductionStatus: inductionStatusOf(record, qts, reasons.length > 0),
    exemptionReasons: reasons,
  };
}

/** Whether one route exempts from induction, and why, as the route itself tells it (record services 2.7). */
export function exemptionOf(route: Route): {
  isExempt: boolean;
  reasons: readonly ExemptionReason[];
} {
  const linked = route.exempts ? route.type.linkedReason : null;
  const early = gives(route, "QualifiedTeacherStatus") && isEarly(route);
  return {
    isExempt: route.exempts || early,
    reasons: [
      ...(linked === null ? [] : [linked]),
      ...(early ? [exemptionReasons.before2000] : []),
    ],
  };
}

/**
 * The service fails on a route that exempts although its type has no reason to
 * give, when routes are asked for (record services 6.1 item 5).
 */
export function breaksWithRoutes(record: TeachingRecord): boolean {
  return record.routes.some(
    (route) => route.exempts && route.type.linkedReason === null,
  );
}

function qtsOf(record: TeachingRecord): Holding | null {
  const held = holding(record.routes, "QualifiedTeacherStatus");
  if (held !== null || record.qtsWithoutRoute === null) return held;
  return { holdsFrom: record.qtsWithoutRoute, routes: [] };
}

function holding(
  routes: readonly Route[],
  status: ProfessionalStatusType,
): Holding | null {
  const held = routes.filter((route) => gives(route, status));
  const [earliest] = held
    .map((route) => route.holdsFrom)
    .filter((date) => date !== null)
    .toSorted();
  return earliest === undefined ? null : { holdsFrom: earliest, routes: held };
}

function gives(route: Route, status: ProfessionalStatusType): boolean {
  return route.status === "Holds" && route.type.gives === status;
}

function isEarly(route: Route): boolean {
  return route.holdsFrom !== null && route.holdsFrom < exemptBefore;
}

function qualifiedBefore2000(qts: Holding | null): boolean {
  return qts !== null && qts.holdsFrom < exemptBefore;
}

function reasonsInRecord(route: Route): readonly ExemptionReason[] {
  if (!route.exempts || route.status !== "Holds") return [];
  return [route.type.linkedReason ?? exemptionReasons.generic];
}

function distinct(reasons: readonly ExemptionReason[]): ExemptionReason[] {
  return reasons.filter(
    ({ id }, place) => reasons.findIndex((other) => other.id === id) === place,
  );
}

function qtlsStatusOf(record: TeachingRecord): Standing["qtlsStatus"] {
  const active = record.routes.some(
    (route) => route.type.id === routeTypes.qtls.id && route.status === "Holds",
  );
  if (active) return "Active";
  return record.qtlsLapsed ? "Expired" : "None";
}

function inductionStatusOf(
  record: TeachingRecord,
  qts: Holding | null,
  isExempt: boolean,
): InductionStatus {
  const recorded = record.induction.status;
  if (recorded === "Failed" || recorded === "Passed") return recorded;
  if (isExempt) return "Exempt";
  if (recorded === "None" && qts !== null) return "RequiredToComplete";
  return recorded;
}
