import { expect, test } from "vitest";

import { sampleQualifications } from "~/teaching-record/sample-qualifications";
import { qualificationCards } from "./qualification";

test("what has no certificate says so, and why where that is known", () => {
  const undated = { date: null };
  const day = "2025-02-14";
  const cards = qualificationCards(
    sampleQualifications({ qts: undated, eyps: undated, pqts: { date: day } }, [
      { code: "NPQXYZ", date: day },
      { code: "NPQSL", date: null },
      { code: "NPQH", date: day },
    ]),
  );
  const helps = cards.map(({ title, help }) => [title, help ?? ""]);
  expect(Object.fromEntries(helps)).toEqual({
    "National Professional Qualification (NPQXYZ)": expect.stringContaining(
      "for this qualification yet",
    ),
    "National Professional Qualification (NPQ) for Senior Leadership":
      expect.stringContaining("has no date"),
    "National Professional Qualification (NPQ) for Headship": "",
    "Qualified teacher status (QTS)": expect.stringContaining("has no date"),
    "Early years professional status (EYPS)":
      expect.stringContaining("no certificate"),
    "Partial qualified teacher status (PQTS)":
      expect.stringContaining("no certificate"),
  });
});
