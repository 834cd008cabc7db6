import { expect, test } from "vitest";
import { sectionsAskedFor } from "./include.ts";
import type { Endpoint } from "./version.ts";

test("no include asks for no sections", () => {
  expect(asked("", "person")).toEqual([]);
});

test("names are separated by commas, in any case and with spaces around them", () => {
  expect(asked("include=induction, ALERTS ,PreviousNames", "person")).toEqual([
    "Induction",
    "Alerts",
    "PreviousNames",
  ]);
});

test("only the first include is read", () => {
  expect(asked("include=Alerts&include=Induction", "person")).toEqual([
    "Alerts",
  ]);
});

test.each(["Induction,Unknown", "Induction,None", "All", "Induction,", ""])(
  "one bad item voids everything: “%s”",
  (include) => {
    expect(asked(`include=${include}`, "person")).toEqual([]);
  },
);

test("numbers stand for single flags; zero and sums do not count", () => {
  expect(asked("include=1,8", "teacher")).toEqual([
    "Induction",
    "MandatoryQualifications",
  ]);
  expect(asked("include=0", "teacher")).toEqual([]);
  expect(asked("include=1,9", "teacher")).toEqual([]);
});

test.each([
  "InitialTeacherTraining",
  "NpqQualifications",
  "HigherEducationQualifications",
  "Sanctions",
])("%s is known to the teacher and voids the person's", (name) => {
  expect(asked(`include=Induction,${name}`, "teacher")).toHaveLength(2);
  expect(asked(`include=Induction,${name}`, "person")).toEqual([]);
});

test("routes are known to the person and void the teacher's", () => {
  const include = "include=Induction,RoutesToProfessionalStatuses";
  expect(asked(include, "person")).toHaveLength(2);
  expect(asked(include, "teacher")).toEqual([]);
});

test("the undocumented flag is understood", () => {
  expect(asked("include=_AllowIdSignInWithProhibitions", "person")).toEqual([
    "_AllowIdSignInWithProhibitions",
  ]);
});

function asked(query: string, endpoint: Endpoint) {
  return [...sectionsAskedFor(new URLSearchParams(query), endpoint)];
}
