import { expect, test } from "vitest";
import { CERTIFICATE_KINDS } from "./certificate-kind";
import type { CertificateKind } from "./certificate-kind";
import { NPQ_CODES, npqName } from "~/teaching-record/npq-name";
import type { InductionStatus } from "~/teaching-record/teaching-record";
import { factsOf } from "./certified-facts";
import { shownCode } from "./code";
import { sampleInduction } from "~/teaching-record/sample-qualifications";
import { SAMPLE_CODE, sampleCertificate, sampleRecord } from "./sample-record";

function says(
  kind: CertificateKind,
  induction: InductionStatus | null = "passed",
) {
  const name = { first: "Amara", middle: "Ngozi", last: "Okonkwo-Hughes" };
  const { statement, ...rest } = sampleCertificate(
    kind,
    sampleRecord(name, induction),
  );
  return { ...rest, text: statement.join("\n") };
}

test.each(CERTIFICATE_KINDS)(
  "a certificate of kind %s says who, since when, when it was issued and where to check",
  (kind) => {
    const { name, facts, issued, check, issuer, title, language } = says(kind);

    expect(name).toBe("Amara Ngozi Okonkwo-Hughes");
    expect(facts).toEqual([
      { label: "Teacher reference number (TRN)", value: "0012457" },
      { label: expect.stringMatching(/^Date /), value: "1 October 2022" },
      { label: "Certificate number", value: shownCode(SAMPLE_CODE) },
    ]);
    expect(issued).toBe(
      "Issued on 28 November 2026, from the record as of 27 November 2026.",
    );
    expect(check.address).toBe("https://qualifications.example/verify");
    expect(check.codeAddress).toBe(`${check.address}/${SAMPLE_CODE}`);
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
    expect(text).toMatch(/^(?:has|holds) /);
    for (const paragraph of text.split("\n")) expect(paragraph).toMatch(/\.$/);
  },
);

const HEADINGS: [CertificateKind, string, string][] = [
  ["qts", "Qualified teacher status (QTS)", "Date of QTS"],
  ["qtls", "Qualified teacher status (QTS) through QTLS", "Date of QTS"],
  ["eyts", "Early years teacher status (EYTS)", "Date of EYTS"],
  ["induction", "Teacher induction", "Date completed"],
  [
    "npqh",
    "National Professional Qualification (NPQ) for Headship",
    "Date awarded",
  ],
];

test.each(HEADINGS)(
  "a certificate of kind %s is headed %s, with the %s",
  (kind, heading, dateLabel) => {
    expect(says(kind).heading).toBe(heading);
    expect(says(kind).facts[1]?.label).toBe(dateLabel);
  },
);

const HOLDS = "holds this status";
const TEACHES = `${HOLDS} and is qualified to teach in maintained schools and non-maintained special schools in England`;
const TO_COMPLETE = `${TEACHES}, provided that they complete statutory induction.`;
const STARTED = `${TEACHES}, provided that they complete statutory induction, which they have started.`;

test.each<[InductionStatus | null, string[]]>([
  [null, [TO_COMPLETE]],
  ["none", [TO_COMPLETE]],
  ["requiredToComplete", [TO_COMPLETE]],
  ["notYetCompleted", [TO_COMPLETE]],
  ["inProgress", [STARTED]],
  ["extended", [STARTED]],
  ["passed", [`${TEACHES}.`, "They have passed statutory induction."]],
  ["passedInWales", [`${TEACHES}.`, "They have passed induction in Wales."]],
  ["exempt", [`${TEACHES}.`, "They are exempt from statutory induction."]],
  ["failed", [`${HOLDS}.`, "They did not pass statutory induction."]],
  ["failedInWales", [`${HOLDS}.`, "They did not pass induction in Wales."]],
])(
  "the QTS certificate says of induction %s just what is so",
  (induction, said) => {
    expect(says("qts", induction).text.split("\n")).toEqual(said);
  },
);

test("who is exempt only through SET is told that it depends on the membership", () => {
  const record = {
    ...sampleRecord("Amara", null),
    qtls: { date: "2020-01-01" },
    setMembership: "active" as const,
    induction: sampleInduction({ status: "exempt" }),
  };
  const textOf = (kind: CertificateKind) =>
    sampleCertificate(kind, record).statement.join(" ");
  const ends =
    "for as long as they are a member of the Society for Education and Training (SET).";
  expect(textOf("qts")).toContain(`exempt from statutory induction ${ends}`);
  expect(textOf("qtls")).toContain(
    `They hold QTS in this way, and are exempt from statutory induction, ${ends}`,
  );
});

test("QTLS says that it depends on SET membership", () => {
  expect(says("qtls").text).toContain(
    "for as long as they are a member of the Society for Education and Training (SET)",
  );
});

test("QTLS is not a licence to teach where induction was failed", () => {
  const { text } = says("qtls", "failed");
  expect(text).toContain("holds this status through qualified teacher");
  expect(text).not.toContain("is qualified to teach");
});

test("EYTS says which ages it is for", () => {
  expect(says("eyts").text).toContain("children aged 0 to 5");
});

test.each([
  ["passed", "England"],
  ["passedInWales", "Wales"],
] as const)("induction that is %s was completed in %s", (status, where) => {
  expect(says("induction", status).text).toBe(
    `has completed statutory induction for teachers in ${where}.`,
  );
});

test.each(CERTIFICATE_KINDS)(
  "a certificate of kind %s neither says its heading again nor takes anything away",
  (kind) => {
    const { heading, text } = says(kind);
    expect(text).not.toContain(heading);
    expect(text).not.toMatch(/mandatory|voluntary/);
  },
);

test.each(NPQ_CODES)(
  "a certificate for %s names the qualification in full",
  (code) => {
    const kind = CERTIFICATE_KINDS.find(
      (known) => known === code.toLowerCase(),
    );

    expect(says(kind ?? "qts")).toMatchObject({
      heading: npqName(code),
      text: "has been awarded this national professional qualification.",
    });
  },
);

test("a record without any name is certified by its TRN", () => {
  const { name, title } = sampleCertificate("qts", sampleRecord(" "));

  expect(name).toBe("The teacher with TRN 0012457");
  expect(title).toBe("QTS certificate for The teacher with TRN 0012457");
});

test("control characters and direction marks in a name are in no title and no name", () => {
  const { name, title } = sampleCertificate(
    "qts",
    sampleRecord("Jo\u0000\u000b Bell\u202e"),
  );
  expect([name, title]).toEqual(["Jo Bell", "QTS certificate for Jo Bell"]);
});

function standingFor(kind: CertificateKind, induction: InductionStatus) {
  const record = sampleRecord("Jo", induction);
  return factsOf({ kind, date: "2022-10-01" }, record).standing;
}

test.each(CERTIFICATE_KINDS)(
  "whether induction is a fact of %s is just whether it is said there",
  (kind) => {
    const isSame =
      standingFor(kind, "passed") === standingFor(kind, "passedInWales");
    const saysSame =
      says(kind, "passed").text === says(kind, "passedInWales").text;
    expect(isSame).toBe(saysSame);
  },
);
