import { guidFor } from "../guid.ts";
import { induction, type Name, type TeachingRecord } from "./record.ts";

/** An award in the NPQ registration service (record services 3.2). */
export type Npq = { code: string; awarded: string | null };

/** What always goes wrong upstream for one teacher, whoever asks. */
export type Trouble = "dqt-slow" | "dqt-down" | "dqt-rate-limited" | "npq-down";

/** The DfE Identity account that someone signs in with (sign-in 1.7). */
export type Account = {
  sub: string;
  trn: string | null;
  name: Name;
  preferredName: string | null;
  email: string;
  birthDate: string | null;
  phone: string | null;
  previousUserIds: readonly string[];
  /** What matching came to; only of interest while there is no TRN (sign-in 1.8). */
  lookupStatus: "None" | "Pending" | "Found" | "Failed";
};

/** A test teacher: an account, perhaps a record, and the story that they are for. */
export type Person = {
  story: string;
  account: Account;
  /** Null when the record service has nobody by this TRN. */
  record: TeachingRecord | null;
  npqs: readonly Npq[];
  trouble: Trouble | null;
};

type Given = {
  trn: string | null;
  first: string;
  middle?: string;
  last: string;
  born: string;
  email: string;
  story: string;
  account?: Partial<Account>;
  npqs?: readonly Npq[];
  trouble?: Trouble;
};

/** A teacher with an account and a record that agree, but for what is said otherwise. */
export function teacher(
  given: Given,
  facts: Partial<TeachingRecord> = {},
): Person {
  const person = stranger(given);
  return {
    ...person,
    record: {
      name: person.account.name,
      birthDate: given.born,
      nationalInsuranceNumber: null,
      email: given.email,
      mergedInto: null,
      deactivated: false,
      previousNames: [],
      pendingNameChange: false,
      pendingDateOfBirthChange: false,
      routes: [],
      qtsWithoutRoute: null,
      qtlsLapsed: false,
      induction: induction({}),
      mandatoryQualifications: [],
      higherEducation: [],
      alerts: [],
      raw: {},
      ...facts,
    },
  };
}

/** Someone with an account of whom the record service has never heard. */
export function stranger(given: Given): Person {
  const { trn, first, middle = "", last, born, email, story } = given;
  return {
    story,
    account: {
      sub: guidFor(`account ${email}`),
      trn,
      name: { first, middle, last },
      preferredName: null,
      email,
      birthDate: born,
      phone: null,
      previousUserIds: [],
      lookupStatus: trn === null ? "None" : "Found",
      ...given.account,
    },
    record: null,
    npqs: given.npqs ?? [],
    trouble: given.trouble ?? null,
  };
}

/** First, middle if any, and last name, as the account has it (sign-in 1.7). */
export function fullName({ first, middle, last }: Name): string {
  return [first, middle, last].filter((part) => part !== "").join(" ");
}
