import { expect, test } from "vitest";

import {
  CERTIFICATE_KINDS,
  certificateName,
  npqKind,
  parseCertificateKind,
} from "./certificate-kind";
import { NPQ_CODES } from "~/teaching-record/npq-name";

test("there are certificates of QTS, QTLS, EYTS, induction and every NPQ", () => {
  expect(CERTIFICATE_KINDS).toHaveLength(4 + NPQ_CODES.length);
  expect(new Set(CERTIFICATE_KINDS).size).toBe(CERTIFICATE_KINDS.length);
});

test.each(CERTIFICATE_KINDS)("an address may name %s", (kind) => {
  expect(parseCertificateKind(kind)).toBe(kind);
  expect(kind).toMatch(/^[a-z]+$/);
});

test.each([
  "",
  "QTS",
  "Qts",
  " qts",
  "qts.pdf",
  "mq",
  "npq",
  "itt",
  "eyps",
  "../qts",
  "constructor",
  "toString",
])("an address may not name %j", (text) => {
  expect(parseCertificateKind(text)).toBeNull();
});

test.each([
  ["qts", "QTS certificate"],
  ["qtls", "QTLS certificate"],
  ["eyts", "EYTS certificate"],
  ["induction", "induction certificate"],
  ["npqh", "NPQH certificate"],
  ["npqsenco", "NPQSENCO certificate"],
] as const)("the certificate of %s is called %s", (kind, name) => {
  expect(certificateName(kind)).toBe(name);
});

test("an NPQ's kind is its code in lower case", () => {
  expect(npqKind("NPQEYL")).toBe("npqeyl");
});
