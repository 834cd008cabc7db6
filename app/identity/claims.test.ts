import { expect, test } from "vitest";

import { type Claims, mergeClaims, readClaims } from "./claims";

const SUB = "5f0b8a5e-7d0b-4f5a-9b0a-3c1f6a1d2e4f";

/** As DfE Identity says it of somebody with everything (sign-in 1.7). */
const everything = {
  sub: SUB,
  email: "Imogen.Fairweather@example.com",
  email_verified: "True",
  name: "Imogen Rose Fairweather",
  given_name: "Imogen",
  family_name: "Fairweather",
  middle_name: "Rose",
  preferred_name: "Imo Fairweather",
  birthdate: "1990-02-28",
  phone_number: "07700 900 123",
  phone_number_verified: "True",
  trn: "0070421",
  trn_lookup_status: "Found",
  previous_user_id: ["a", "b"],
  ni_number: "QQ123456C",
  trn_match_ni_number: "False",
};
const nothing: Claims = {
  sub: SUB,
  trn: null,
  name: null,
  email: null,
  birthdate: null,
};

test("of everything that can be said, what the service needs is kept", () => {
  expect(readClaims(everything)).toEqual({
    sub: SUB,
    trn: "0070421",
    name: "Imogen Rose Fairweather",
    email: "Imogen.Fairweather@example.com",
    birthdate: "1990-02-28",
  });
});

test.each([
  [
    "as since February 2026",
    {
      verified_name: ["Imogen", "Rose", "Fairweather"],
      verified_date_of_birth: "1990-02-28",
    },
  ],
  [
    "as before",
    {
      onelogin_verified_names: [["Imogen", "Rose", "Fairweather"], ["Imo"]],
      onelogin_verified_birthdates: ["1990-02-28", "1990-02-27"],
    },
  ],
])("what GOV.UK One Login has verified is read %s", (_, claims) => {
  expect(readClaims({ sub: SUB, ...claims })).toEqual({
    ...nothing,
    name: "Imogen Rose Fairweather",
    birthdate: "1990-02-28",
  });
});

test.each([
  { verified_name: "Imogen", verified_date_of_birth: 19900228 },
  { verified_name: [], verified_date_of_birth: "1990-02-30" },
  { onelogin_verified_names: ["Imogen"], onelogin_verified_birthdates: [] },
  { onelogin_verified_names: [[""]], onelogin_verified_birthdates: {} },
])("of %j nothing is taken over", (claims) => {
  expect(readClaims({ sub: SUB, ...claims })).toEqual(nothing);
});

test("a subject is enough", () => {
  expect(readClaims({ sub: SUB })).toEqual(nothing);
});

test.each([
  ["booleans as strings", { email_verified: "True" }],
  ["booleans as booleans", { email_verified: true }],
  ["a pending lookup", { trn_lookup_status: "Pending" }],
  ["one earlier account", { previous_user_id: "a" }],
  ["several earlier accounts", { previous_user_id: ["a", "b"] }],
  ["claims with hyphens, as before May 2023", { "trn-lookup-status": "None" }],
  ["private claims", { oi_au_id: "x", oi_tkn_id: 7 }],
])("%s get in nobody's way", (_, claims) => {
  expect(readClaims({ sub: SUB, ...claims })).toEqual(nothing);
});

test.each([
  undefined,
  null,
  "",
  "text",
  7,
  [],
  {},
  { sub: "" },
  { sub: "  " },
  { sub: null },
  { sub: 7 },
  { sub: [SUB] },
  { sub: { toString: () => SUB } },
  { trn: "0070421" },
])("without a subject there are no claims (%j)", (value) => {
  expect(readClaims(value)).toBeNull();
});

test("a subject is taken to the letter", () => {
  expect(readClaims({ sub: ` ${SUB}` })?.sub).toBe(` ${SUB}`);
});

test.each([
  "",
  " ",
  "70421",
  "00704210",
  " 0070421",
  "0070421\n",
  "007042a",
  "RP/0070421",
  "００７０４２１",
  "-070421",
  70421,
  7042100,
  true,
  null,
  ["0070421"],
  { 0: "0070421" },
])("a TRN that is none is left out (%j)", (trn) => {
  expect(readClaims({ ...everything, trn })).toMatchObject({
    sub: SUB,
    trn: null,
    name: "Imogen Rose Fairweather",
  });
});

test.each(["name", "email", "birthdate"] as const)(
  "a %s that is not understood is left out, and the rest is kept",
  (claim) => {
    for (const value of ["", null, 7, true, ["a"], { a: "b" }]) {
      const claims = readClaims({ ...everything, [claim]: value });
      expect(claims).toEqual({ ...readClaims(everything), [claim]: null });
    }
  },
);

test.each(["1990-02-30", "28/02/1990", "1990-2-28", "1990-02-28T00:00:00Z"])(
  "a date of birth is a date of the calendar, not %s",
  (birthdate) => {
    expect(readClaims({ sub: SUB, birthdate })).toEqual(nothing);
  },
);

test("what the ID token says goes before UserInfo, claim by claim", () => {
  const idToken = { ...nothing, trn: "0070421", name: "Imogen" };
  const userInfo = {
    sub: SUB,
    trn: "9999999",
    name: "Somebody",
    email: "imogen@example.com",
    birthdate: "1990-02-28",
  };
  expect(mergeClaims(idToken, userInfo)).toEqual({
    ...userInfo,
    trn: "0070421",
    name: "Imogen",
  });
});

test.each(["another", SUB.toUpperCase(), ` ${SUB}`])(
  "UserInfo of somebody else is not merged (%j)",
  (sub) => {
    const userInfo = { ...nothing, sub, trn: "9999999" };
    expect(mergeClaims(nothing, userInfo)).toBeNull();
  },
);
