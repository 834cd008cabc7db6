import { expect, test } from "vitest";

import {
  sampleInduction,
  sampleQualifications,
} from "~/teaching-record/sample-qualifications";
import { heldCertificate } from "./held";

test("an expired SET membership hides the QTLS certificate, and keeps that of QTS", () => {
  const both = sampleQualifications({
    qts: { date: "2015-07-01" },
    qtls: { date: "2018-02-01" },
    setMembership: "expired",
  });
  expect(heldCertificate(both, "qtls", null)).toBeNull();
  expect(heldCertificate(both, "qts", null)?.date).toBe("2015-07-01");
});

test("someone who holds QTS and QTLS has a certificate of each, with its own date", () => {
  const both = sampleQualifications({
    qts: { date: "2015-07-01" },
    qtls: { date: "2018-02-01" },
    setMembership: "active",
  });
  expect(heldCertificate(both, "qts", null)?.date).toBe("2015-07-01");
  expect(heldCertificate(both, "qtls", null)?.date).toBe("2018-02-01");
});

test("someone who passed induction keeps the certificate as a member of SET", () => {
  const member = sampleQualifications({
    qtls: { date: "2018-02-01" },
    setMembership: "active",
    induction: sampleInduction({
      status: "passed",
      completedDate: "2016-07-15",
    }),
  });
  expect(heldCertificate(member, "induction", null)?.date).toBe("2016-07-15");
});

test("no NPQ certificate is held while the NPQs could not be had", () => {
  const missing = sampleQualifications({}, null);
  expect(heldCertificate(missing, "npqh", null)).toBeNull();
});
