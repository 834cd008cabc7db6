import { awkwardNames } from "./people/awkward-names.ts";
import { changes } from "./people/changes.ts";
import { earlyYears, leadership } from "./people/early-years.ts";
import { everyday } from "./people/everyday.ts";
import { furtherEducation } from "./people/further-education.ts";
import { gaps } from "./people/gaps.ts";
import { inductionStories } from "./people/induction-stories.ts";
import type { Person } from "./people/person.ts";
import { upstreamTrouble } from "./people/upstream-trouble.ts";

/** The cast: one teacher to one story, the same in every API and runtime. */
export const people: readonly Person[] = [
  ...everyday,
  ...changes,
  ...furtherEducation,
  ...inductionStories,
  ...earlyYears,
  ...leadership,
  ...gaps,
  ...awkwardNames,
  ...upstreamTrouble,
];

/** The teacher that a TRN belongs to, if one does. */
export function personByTrn(trn: string): Person | undefined {
  return people.find((person) => person.account.trn === trn);
}

export { EIGHT_CARDS_TRN } from "./people/everyday.ts";

/**
 * Those whose story the oldest version of the record service does not tell: it leaves out what the
 * story is about, or says it in other words.
 */
const toldByNewest = [
  "1620448",
  "3055121",
  "3055122",
  "3055123",
  "3055124",
  "1344504",
  "1900007",
];

/** Whether somebody's story needs a newer version of the record service than `20240101`. */
export function needsNewest(trn: string | null): boolean {
  return trn !== null && toldByNewest.includes(trn);
}
