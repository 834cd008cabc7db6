import { expect, test } from "vitest";
import { CERTIFICATE_KINDS } from "./certificate-kind";
import type { CertificateKind } from "./certificate-kind";
import { NPQ_CODES, npqName } from "~/teaching-record/npq-name";
import type { InductionStatus } from "~/teaching-record/teaching-record";
import { certificate } from "./certificate";
import { sampleRecord } from "./sample-record";

const CHECK_ADDRESS = "https://www.gov.uk/guidance/check-a-teachers-record";

function says(
  kind: CertificateKind,
  induction: InductionStatus | null = "passed",
) {
  const record = sampleRecord(
    { first: "Amara", middle: "Ngozi", last: "Okonkwo-Hughes" },
    induction,
  );
  const { statement, ...rest } = certificate({
    recordedOn: "2026-11-27",
    kind,
    date: "2022-10-01",
    record,
  });
  return { ...rest, text: statement.join("\n") };
}

test.each(CERTIFICATE_KINDS)(
  "a certificate of kind %s says who, since when and where to check",
  (kind) => {
    const { name, trn, dateText, check, issuer, title, language } = says(kind);

    expect(name).toBe("Amara Ngozi Okonkwo-Hughes");
    expect(trn).toBe("0012457");
    expect(dateText).toBe("1 October 2022");
    expect(check.address).toBe(CHECK_ADDRESS);
    expect(says(kind).recorded).toBe("As recorded on 27 November 2026.");
    expect(issuer).toBe("Department for Education");
    expect(language).toBe("en-GB");
    expect(title).toMatch(
      /^[A-Z]\w+ certificate for Amara Ngozi Okonkwo-Hughes$/,
    );
  },
);

test.each(CERTIFICATE_KINDS)(
  "the sentence on a certificate of kind %s goes on after the name and ends",
  (kind) => {
    const { opening, text } = says(kind);

    expect(opening).toBe("This certifies that");
    expect(text).toMatch(/^has /);
    for (const paragraph of text.split("\n")) expect(paragraph).toMatch(/\.$/);
  },
);

const HEADINGS: [CertificateKind, string, string][] = [
  ["qts", "Qualified teacher status (QTS)", "Date of QTS"],
  ["qtls", "Qualified teacher status (QTS)", "Date of QTS"],
  ["eyts", "Early years teacher status (EYTS)", "Date of EYTS"],
  [
    "induction",
    "Statutory induction for teachers",
    "Date induction was completed",
  ],
  [
    "npqh",
    "National Professional Qualification (NPQ) for Headship",
    "Date awarded",
  ],
];

test.each(HEADINGS)(
  "a certificate of kind %s is headed %s, with the %s",
  (kind, heading, dateLabel) => {
    expect(says(kind)).toMatchObject({ heading, dateLabel });
  },
);

const NOT_EXEMPT: (InductionStatus | null)[] = [
  null,
  "none",
  "requiredToComplete",
  "notYetCompleted",
  "inProgress",
  "extended",
  "passed",
  "passedInWales",
  "failed",
  "failedInWales",
];

test.each(NOT_EXEMPT)(
  "QTS with induction %s is for teaching posts provided that induction is completed",
  (induction) => {
    const { text } = says("qts", induction);

    expect(text).toContain("has qualified teacher status (QTS).");
    expect(text).toContain(
      "maintained schools and non-maintained special schools in England, provided that",
    );
    expect(text).toContain("complete statutory induction");
    expect(text).not.toMatch(/exempt/i);
  },
);

test("QTS with a record that says exempt is free of the condition", () => {
  const { text } = says("qts", "exempt");

  expect(text).toContain(
    "maintained schools and non-maintained special schools in England.",
  );
  expect(text).toContain("exempt from statutory induction");
  expect(text).not.toMatch(/provided/);
});

test("an active SET membership alone does not change the words of the QTS certificate", () => {
  const record = { ...sampleRecord(), setMembership: "active" as const };

  const { statement } = certificate({
    recordedOn: "2026-11-27",
    kind: "qts",
    date: "2022-10-01",
    record,
  });

  expect(statement.join(" ")).not.toMatch(/exempt/i);
});

test.each<InductionStatus>(["exempt", "passed", "failed"])(
  "QTLS with induction %s says that it exempts and that it depends on SET membership",
  (induction) => {
    const { text } = says("qtls", induction);

    expect(text).toContain(
      "through qualified teacher learning and skills (QTLS) status",
    );
    expect(text).toContain(
      "maintained schools and non-maintained special schools in England",
    );
    expect(text).toContain("exempt from statutory induction");
    expect(text).toContain(
      "depends on membership of the Society for Education and Training (SET)",
    );
  },
);

test("EYTS says which ages it is for and that it is not mandatory", () => {
  expect(says("eyts").text).toContain("children aged 0 to 5");
  expect(says("eyts").text).toContain("not mandatory");
});

test("induction says that it was completed, and in what kinds of institution it is served", () => {
  const { text } = says("induction");

  expect(text).toContain("has completed statutory induction for teachers.");
  for (const institution of [
    "maintained schools",
    "non-maintained special",
    "academies",
    "independent schools",
  ]) {
    expect(text).toContain(institution);
  }
});

test("induction passed in Wales says Wales, and nothing about institutions in England", () => {
  const { text } = says("induction", "passedInWales");

  expect(text).toContain("in Wales");
  expect(text).not.toContain("academies");
});

test.each(NPQ_CODES)(
  "a certificate for %s names the qualification in full",
  (code) => {
    const kind = CERTIFICATE_KINDS.find(
      (known) => known === code.toLowerCase(),
    );

    expect(says(kind ?? "qts")).toMatchObject({
      heading: npqName(code),
      text: expect.stringContaining(`has been awarded the ${npqName(code)}.`),
    });
  },
);

test("a record without any name is certified by its TRN", () => {
  const { name, title } = certificate({
    recordedOn: "2026-11-27",
    kind: "qts",
    date: "2022-10-01",
    record: sampleRecord(" "),
  });

  expect(name).toBe("The teacher with TRN 0012457");
  expect(title).toBe("QTS certificate for The teacher with TRN 0012457");
});
