import { expect, test } from "vitest";

import { sampleQualifications } from "./sample-qualifications";
import { detailsOf } from "./details";

const { record } = sampleQualifications({
  trn: "1234567",
  name: { first: "Siân", middle: "Mair", last: "O’Brien-Jones" },
  dateOfBirth: "1990-02-28",
});

test("the record says who the teacher is", () => {
  const account = { name: "Siân Mair O’Brien-Jones", birthdate: "1990-02-28" };
  expect(detailsOf(record, account)).toEqual({
    name: "Siân Mair O’Brien-Jones",
    dateOfBirth: "1990-02-28",
    trn: "1234567",
    inReview: { name: false, dateOfBirth: false },
    account: { name: null, dateOfBirth: null },
  });
});

test.each([
  "Siân O’Brien-Jones",
  "SIAN O'BRIEN JONES",
  "Sian  Mair Elizabeth O'Brien-Jones",
  null,
  "",
])("%j is the same name", (name) => {
  const { account } = detailsOf(record, { name, birthdate: null });
  expect(account.name).toBeNull();
});

test.each(["Siân Davies", "Mair O’Brien-Jones", "Siân O’Brien"])(
  "%j is another name, and is told",
  (name) => {
    const { account } = detailsOf(record, { name, birthdate: null });
    expect(account.name).toBe(name);
  },
);

test("another date of birth is told, and none is not another", () => {
  const at = (birthdate: string | null) =>
    detailsOf(record, { name: null, birthdate }).account.dateOfBirth;
  expect(at("1990-02-27")).toBe("1990-02-27");
  expect(at("1990-02-28")).toBeNull();
  expect(at(null)).toBeNull();
  const unknown = { ...record, dateOfBirth: null };
  const account = { name: null, birthdate: "1990-02-27" };
  expect(detailsOf(unknown, account).account.dateOfBirth).toBeNull();
});

test("what is being changed is in review", () => {
  const changing = {
    ...record,
    nameChangePending: true,
    dateOfBirthChangePending: true,
  };
  const { inReview } = detailsOf(changing, { name: null, birthdate: null });
  expect(inReview).toEqual({ name: true, dateOfBirth: true });
});
