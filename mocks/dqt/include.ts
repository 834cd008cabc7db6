import type { Endpoint } from "./version.ts";

/**
 * The flags behind the names, since numbers are understood too (record services
 * 2.1). The contract gives the names; the bits follow the order in which they
 * were added, so only the oldest four are certain.
 */
const flags = {
  Induction: 1,
  InitialTeacherTraining: 2,
  NpqQualifications: 4,
  MandatoryQualifications: 8,
  PendingDetailChanges: 16,
  HigherEducationQualifications: 32,
  Sanctions: 64,
  Alerts: 128,
  PreviousNames: 256,
  _AllowIdSignInWithProhibitions: 512,
  RoutesToProfessionalStatuses: 1024,
} as const;

/** An optional section of a record. */
export type Section = keyof typeof flags;

const onlyOld: readonly Section[] = [
  "InitialTeacherTraining",
  "NpqQualifications",
  "HigherEducationQualifications",
  "Sanctions",
];

/**
 * The sections that a query asks for, by the rules of record services 2.1: only the
 * first `include` counts, case and spaces do not matter, and one bad item voids
 * all of them without a word.
 */
export function sectionsAskedFor(
  query: URLSearchParams,
  endpoint: Endpoint,
): ReadonlySet<Section> {
  const given = query.get("include");
  if (given === null) return new Set();
  const sections = new Set<Section>();
  for (const item of given.split(",")) {
    const section = named(item.trim(), endpoint);
    if (section === undefined) return new Set();
    sections.add(section);
  }
  return sections;
}

function named(item: string, endpoint: Endpoint): Section | undefined {
  const known = (Object.keys(flags) as Section[]).filter((section) =>
    endpoint === "teacher"
      ? section !== "RoutesToProfessionalStatuses"
      : !onlyOld.includes(section),
  );
  return known.find(
    (section) =>
      section.toLowerCase() === item.toLowerCase() ||
      (/^\d+$/.test(item) && flags[section] === Number(item)),
  );
}
