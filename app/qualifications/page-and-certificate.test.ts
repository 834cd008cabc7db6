import { expect, test } from "vitest";

import { certificate } from "~/certificates/certificate";
import { factsOf } from "~/certificates/certified-facts";
import { heldCertificates } from "~/certificates/held";
import { sampleIssue } from "~/certificates/sample-record";
import {
  sampleInduction,
  sampleQualifications,
} from "~/teaching-record/sample-qualifications";
import type {
  InductionStatus,
  SetMembership,
} from "~/teaching-record/teaching-record";
import { teachingStatus } from "~/teaching-record/teaching-status";
import { qualificationCards } from "./qualification";

const INDUCTIONS: InductionStatus[] = [
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
];
const MEMBERSHIPS: SetMembership[] = ["none", "active", "expired"];
const REASONS = [[], ["They passed induction in Jersey"]];

const SITUATIONS = [true, false].flatMap((qts) =>
  [true, false].flatMap((qtls) =>
    MEMBERSHIPS.flatMap((setMembership) =>
      INDUCTIONS.flatMap((status) =>
        REASONS.map((exemptionReasons) => ({
          qts,
          qtls,
          setMembership,
          status,
          exemptionReasons,
        })),
      ),
    ),
  ),
);

/** What is said of induction, wherever it is said. */
const CLAIMS: Record<string, RegExp> = {
  passed: /\bpassed (?:statutory induction|induction in Wales)|^Passed/m,
  failed: /did not pass|^Failed/m,
  exempt: /\bare exempt from|^Exempt/m,
  toComplete:
    /provided that|^(?:Required to complete|Not yet completed|In progress|Extended)/m,
};

test.each(SITUATIONS)(
  "page and certificates agree on QTS $qts, QTLS $qtls, SET $setMembership, induction $status $exemptionReasons",
  ({ qts, qtls, setMembership, status, exemptionReasons }) => {
    const qualifications = sampleQualifications({
      qts: qts ? { date: "2018-07-01" } : null,
      qtls: qtls ? { date: "2020-07-01" } : null,
      setMembership,
      induction: sampleInduction({
        status,
        exemptionReasons,
        completedDate: "2019-07-01",
      }),
    });
    const { record } = qualifications;
    const card = qualificationCards(qualifications).find(
      ({ kind }) => kind === "induction",
    );
    const onPage = claimsIn(
      card?.rows.find(({ label }) => label === "Status")?.value ?? "",
    );
    const dependsOnSet = card?.notice?.text.startsWith(
      "You are exempt from induction for as long",
    );
    for (const { kind, date } of heldCertificates(qualifications)) {
      if (kind !== "qts" && kind !== "qtls") continue;
      const { statement } = certificate(
        factsOf({ kind, date }, record),
        sampleIssue,
        "https://qualifications.example",
      );
      const text = statement.join("\n");
      const said = claimsIn(text);
      // Where the page has nothing to say of induction, the certificate says that it is to come.
      expect(said).toEqual(onPage.length > 0 ? onPage : ["toComplete"]);
      expect(
        /exempt from statutory induction,? for as long as/.test(text),
      ).toBe(dependsOnSet ?? false);
      expect(/is qualified to teach/.test(text)).toBe(!said.includes("failed"));
    }
    expect(teachingStatus(record).exemption !== null).toBe(
      onPage.includes("exempt"),
    );
  },
);

function claimsIn(text: string): string[] {
  return Object.keys(CLAIMS).filter((claim) => CLAIMS[claim]?.test(text));
}
