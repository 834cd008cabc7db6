import type { TeachingRecord } from "../people/record.ts";
import type { Section } from "./include.ts";

/** The last sections of every version, in their order: previous names, then the undocumented flag (record services 2.5, 2.7). */
export function previousNamesIn(
  record: TeachingRecord,
  asked: ReadonlySet<Section>,
) {
  return {
    ...(asked.has("PreviousNames") && {
      previousNames: record.previousNames.map(({ first, middle, last }) => ({
        firstName: first,
        middleName: middle,
        lastName: last,
      })),
    }),
    ...(asked.has("_AllowIdSignInWithProhibitions") && {
      allowIdSignInWithProhibitions: false,
    }),
  };
}
