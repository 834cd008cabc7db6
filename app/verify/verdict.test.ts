import { expect, test } from "vitest";

import { verdictOn } from "./verdict";

test.each([
  ["issued", "the same", "holds"],
  ["issued", "something else", "changed"],
  ["issued", null, "held"],
  ["replaced", "the same", "replaced"],
  ["replaced", null, "replaced"],
  ["withdrawn", "the same", "withdrawn"],
  ["withdrawn", "something else", "withdrawn"],
] as const)(
  "of a certificate that is %s, when the record says %s, the verdict is “%s”",
  (state, record, verdict) => {
    expect(verdictOn(state, record)).toBe(verdict);
  },
);
