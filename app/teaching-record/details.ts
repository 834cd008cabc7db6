import type { Day } from "./day";
import { fullName, type TeachingRecord } from "./teaching-record";

/** Who the record says the teacher is, and where that is not settled. */
export type Details = {
  /** As certificates print it; empty where the record has none. */
  name: string;
  dateOfBirth: Day | null;
  trn: string;
  /** Which of them somebody is looking at, because the teacher asked for a change. */
  inReview: { name: boolean; dateOfBirth: boolean };
  /** What the account says instead, where it is not the same; null where it is or says nothing. */
  account: { name: string | null; dateOfBirth: Day | null };
};

/** What the account said when the teacher signed in. */
export type AccountDetails = { name: string | null; birthdate: string | null };

/** Puts together what record and account say of who the teacher is. */
export function detailsOf(
  record: TeachingRecord,
  account: AccountDetails,
): Details {
  const name = fullName(record.name);
  return {
    name,
    dateOfBirth: record.dateOfBirth,
    trn: record.trn,
    inReview: {
      name: record.nameChangePending,
      dateOfBirth: record.dateOfBirthChangePending,
    },
    account: {
      name: isSameName(record.name, account.name) ? null : account.name,
      dateOfBirth:
        record.dateOfBirth === null || account.birthdate === record.dateOfBirth
          ? null
          : account.birthdate,
    },
  };
}

/** Middle names come and go between the two, and neither case nor accents nor spaces make another name. */
function isSameName(
  { first, last }: TeachingRecord["name"],
  other: string | null,
): boolean {
  const mine = lettersOf(`${first} ${last}`);
  const theirs = lettersOf(other ?? "");
  if (mine === "" || theirs === "") return true;
  return (
    theirs.startsWith(lettersOf(first)) && theirs.endsWith(lettersOf(last))
  );
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[^\p{L}]/gu, "")
    .toLowerCase();
}
