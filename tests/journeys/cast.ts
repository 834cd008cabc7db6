import { guidFor } from "../../mocks/guid.ts";
import { people } from "../../mocks/people.ts";
import { fullName } from "../../mocks/people/person.ts";

/** Signs in often and has something of everything. */
export const AMARA = "3012457";
/** QTS alone, by its date. */
export const RUFUS = "1344502";
/** Early years teacher status alone. */
export const PRECIOUS = "1733009";
/** The same NPQ twice. */
export const OLUFEMI = "1620447";
/** An account without a TRN; found by its `sub`. */
export const PETRA = guidFor("account petra.wainscott@example.com");

/** Everyone; `word` is what they sign in by, `holder` the name that the record has. */
export const CAST = people.map(({ account, record, story }) => ({
  story,
  trn: account.trn ?? "none",
  word: account.trn ?? account.sub,
  holder: fullName((record ?? account).name),
}));

/** Those who do not see a record, by TRN, and what they see instead; all others do. */
export const WITHOUT_RECORD: Record<string, [status: number, heading: string]> =
  {
    "1900001": [403, "Your teaching record has moved"],
    "1900002": [403, "Your teaching record is closed"],
    "1900003": [404, "We could not find your teaching record"],
    none: [404, "We could not find your teaching record"],
    "1900005": [503, "Sorry, we cannot show your qualifications at the moment"],
    "1900006": [503, "Sorry, we cannot show your qualifications at the moment"],
    "1900008": [503, "Sorry, the service is very busy"],
  };
