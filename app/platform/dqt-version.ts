import { z } from "zod";

/**
 * The versions of the DQT API that this service speaks, as `X-Api-Version` spells them (record services 1.2).
 *
 * `20240101` is `GET /v3/teacher`; every other one is the one contract of `GET /v3/person`.
 */
export const dqtVersion = z.enum([
  "20240101",
  "20250627",
  "20250804",
  "20250905",
  "20260120",
  "20260224",
  "20260416",
  "20260515",
  "20260612",
]);

export type DqtVersion = z.infer<typeof dqtVersion>;
