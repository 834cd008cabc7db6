import { expect, test } from "vitest";

import { factsOf } from "~/certificates/certified-facts";
import { sampleQualifications } from "~/teaching-record/sample-qualifications";
import { recordSays, verdictOn } from "./verdict";

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

const SAM = sampleQualifications(
  {
    trn: "1234567",
    name: { first: "Sam", middle: "", last: "Green" },
    qts: { date: "2019-07-01" },
  },
  [{ code: "NPQH", date: "2022-03-01" }],
);
const QTS = factsOf({ kind: "qts", date: "2019-07-01" }, SAM.record);
const NPQH = factsOf({ kind: "npqh", date: "2022-03-01" }, SAM.record);

function withRecord(record: Partial<typeof SAM.record>) {
  return { ...SAM, record: { ...SAM.record, ...record } };
}

test("a record that has not changed says the same", () => {
  expect(recordSays(QTS, SAM)).toBe("the same");
  expect(recordSays(NPQH, SAM)).toBe("the same");
});

test.each([
  ["the status is gone", withRecord({ qts: null })],
  ["its date is another", withRecord({ qts: { date: "2019-07-02" } })],
  [
    "the name is another",
    withRecord({ name: { ...SAM.record.name, last: "Blue" } }),
  ],
  ["the record is another’s", withRecord({ trn: "7654321" })],
])("where %s, the record says something else", (_, now) => {
  expect(recordSays(QTS, now)).toBe("something else");
});

test("an NPQ that is not on the record any more is gone; NPQs that could not be had say nothing", () => {
  expect(recordSays(NPQH, { ...SAM, npqs: [] })).toBe("something else");
  expect(recordSays(NPQH, { ...SAM, npqs: null })).toBeNull();
  expect(recordSays(QTS, { ...SAM, npqs: null })).toBe("the same");
});
