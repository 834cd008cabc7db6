import { z } from "zod";

import type { MandatoryQualification, TeachingRecord } from "./teaching-record";

/** Far more than DQT takes (100): a longer one is no name, and would cost seconds to set. */
const LONGEST_NAME = 500;
const LONGEST_TEXT = 2000;

/**
 * A day, perhaps missing. "0001-01-01" is how some programs write that there is none, and midnight
 * after a day says no more than the day. One that does not exist ("2023-02-30") is refused: no date
 * is guessed.
 */
export const day = z.preprocess(
  (value) => {
    if (typeof value !== "string") return value;
    const plain = value.replace(/T00:00:00(?:\.0+)?Z?$/, "");
    return plain === "0001-01-01" ? null : plain;
  },
  z.iso
    .date()
    .nullish()
    .transform((date) => date ?? null),
);

/** Words to show, perhaps missing; blank counts as missing. */
export const text = z
  .string()
  .max(LONGEST_TEXT)
  .nullish()
  .transform((value) => value?.trim() || null);

/** A word of an enumeration, known or not; an unknown one has come as a number before (record services 2.4). */
export const word = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (typeof value === "string" ? value : null));

/** The name of something that DQT wraps in an object: a provider, a subject, a degree. */
export const named = z
  .object({ name: text })
  .nullish()
  .transform((value) => value?.name ?? null);

/** The names in a list, without the null elements that DQT has been seen to send (record services 6.1.5). */
export const names = z
  .array(named.catch(null))
  .nullish()
  .transform((values) => (values ?? []).filter((name) => name !== null));

/** What could be read of a list, and how many of its items could not. */
export type ReadList<Item> = { items: Item[]; unreadable: number };

/**
 * Each item of a list is read by itself: one that cannot be read never takes the others with it. A
 * null says nothing, and is none (record services 6.1.5).
 */
export function eachOf<Item>(item: z.ZodType<Item>) {
  return z.array(z.unknown()).transform((list): ReadList<Item> => {
    const values = list.filter((value) => value !== null);
    const items = values.flatMap((value) => {
      const { success, data } = item.safeParse(value);
      return success ? [data] : [];
    });
    return { items, unreadable: values.length - items.length };
  });
}

/**
 * A list that was asked for by `include`: null counts as empty, but an absent one is refused, because
 * DQT drops every section in silence when it dislikes one of them (record services 6.2.4).
 */
export function section<Item>(item: z.ZodType<Item>) {
  return eachOf(item)
    .nullable()
    .transform((list): ReadList<Item> => list ?? { items: [], unreadable: 0 });
}

const namePart = z
  .string()
  .max(LONGEST_NAME)
  .nullish()
  .transform((value) => value ?? "");

const pending = z
  .boolean()
  .nullable()
  .transform((value) => value ?? false);

/** What every version says about the person in the same way (record services 2.4, 2.7). */
export const personFields = {
  trn: z.string(),
  firstName: namePart,
  middleName: namePart,
  lastName: namePart,
  dateOfBirth: day,
  pendingNameChange: pending,
  pendingDateOfBirthChange: pending,
};

type PersonFields = z.output<z.ZodObject<typeof personFields>>;

/** The person of a record, in our own words. */
export function toPerson(fields: PersonFields) {
  return {
    trn: fields.trn,
    name: {
      first: fields.firstName,
      middle: fields.middleName,
      last: fields.lastName,
    },
    dateOfBirth: fields.dateOfBirth,
    nameChangePending: fields.pendingNameChange,
    dateOfBirthChangePending: fields.pendingDateOfBirthChange,
  } satisfies Partial<TeachingRecord>;
}

/** A mandatory qualification; the legacy specialism "N/A" says nothing (record services 4.4). */
export function toMandatoryQualification(
  date: string | null,
  specialism: string | null,
): MandatoryQualification {
  return { date, specialism: specialism === "N/A" ? null : specialism };
}
