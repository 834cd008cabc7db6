import type {
  AgeSpecialism,
  Reference,
  Route,
  RouteStatus,
} from "../people/record.ts";

const results: Record<RouteStatus, string> = {
  InTraining: "InTraining",
  Holds: "Pass",
  Deferred: "Deferred",
  DeferredForSkillsTest: "DeferredForSkillsTests",
  Failed: "Fail",
  Withdrawn: "Withdrawn",
  UnderAssessment: "UnderAssessment",
};

const stages: Record<Exclude<AgeSpecialism["type"], "Range">, string> = {
  FoundationStage: "Foundation Stage",
  FurtherEducation: "Further Education",
  KeyStage1: "Key Stage 1",
  KeyStage2: "Key Stage 2",
  KeyStage3: "Key Stage 3",
  KeyStage4: "Key Stage 4",
};

/** Initial teacher training as in 2023, for the routes that were training at all (record services 2.4). */
export function trainingIn2023(routes: readonly Route[]) {
  return routes.filter(({ type }) => type.isTraining).map(trainingOf);
}

/** Subjects under the names that the old versions used, three at most (record services 2.4). */
export function subjectsIn2023(subjects: readonly Reference[]) {
  return subjects
    .slice(0, 3)
    .map(({ reference, name }) => ({ code: reference, name }));
}

function trainingOf(route: Route) {
  const programme = route.nothingKnownIn2023 ? null : route.type.programme;
  return {
    qualification: route.degree && { name: route.degree.name },
    startDate: route.trainingStart,
    endDate: route.trainingEnd,
    programmeType: programme?.type ?? null,
    programmeTypeDescription: programme?.description ?? null,
    result: route.nothingKnownIn2023 ? null : results[route.status],
    ageRange: ageRangeOf(route.ages),
    provider: route.provider && {
      name: route.provider.name,
      ukprn: route.provider.ukprn,
    },
    subjects: subjectsIn2023(route.subjects),
  };
}

function ageRangeOf(ages: AgeSpecialism | null) {
  if (ages === null) return null;
  if (ages.type !== "Range") return { description: stages[ages.type] };
  const [from, to] = [ages.from, ages.to].map((age) =>
    age === undefined ? undefined : String(age).padStart(2, "0"),
  );
  if (from !== undefined && to !== undefined)
    return { description: `${from} to ${to} years` };
  if (from !== undefined) return { description: `${from} years` };
  return to === undefined ? null : { description: `to ${to} years` };
}
