import { z } from "zod";

import type { Npq, TeachingRecord } from "./teaching-record";

const day = z.string().nullable();
const award = z.object({ date: day }).nullable();
const text = z.string().nullable();

const npqs: z.ZodType<Npq[]> = z.array(
  z.object({ code: z.string(), date: day }),
);

/**
 * A record as a copy holds it. A copy that an older release wrote in another shape is read as none,
 * and never as half of one.
 */
const record: z.ZodType<TeachingRecord> = z.object({
  trn: z.string(),
  name: z.object({ first: z.string(), middle: z.string(), last: z.string() }),
  dateOfBirth: day,
  nameChangePending: z.boolean(),
  dateOfBirthChangePending: z.boolean(),
  qts: award,
  qtls: award,
  setMembership: z.enum(["none", "active", "expired"]),
  eyts: award,
  eyps: award,
  pqts: award,
  induction: z
    .object({
      status: z.enum([
        "none",
        "requiredToComplete",
        "notYetCompleted",
        "inProgress",
        "extended",
        "exempt",
        "passed",
        "passedInWales",
        "failed",
        "failedInWales",
      ]),
      startDate: day,
      completedDate: day,
      exemptionReasons: z.array(z.string()),
      periods: z.array(
        z.object({
          startDate: day,
          endDate: day,
          terms: z.number().nullable(),
          appropriateBody: text,
        }),
      ),
    })
    .nullable(),
  training: z.array(
    z.object({
      leadsTo: z.enum(["qts", "eyts", "eyps", "pqts"]).nullable(),
      isHeld: z.boolean(),
      heldSince: day,
      isQtls: z.boolean(),
      route: text,
      qualification: text,
      provider: text,
      subjects: z.array(z.string()),
      startDate: day,
      endDate: day,
      status: text,
      ageRange: text,
    }),
  ),
  mandatoryQualifications: z.array(z.object({ date: day, specialism: text })),
  isTrainingMissing: z.boolean(),
  unreadable: z.number(),
});

/** What DQT said: the record, and the NPQs where the version still has them in it. */
export const recordCopy = z.object({ record, npqs: npqs.nullable() });

/** What the NPQ service said, and of whom. */
export const npqsCopy = z.object({
  trn: z.string(),
  npqs,
  unreadable: z.number(),
});
