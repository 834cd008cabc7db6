import { expect, test } from "vitest";

import { allLinkText, certificateLinkText, shortLinkText } from "./link";

test.each([
  ["qts", "2016-07-15", "Download QTS certificate, 15 July 2016 (PDF, 26KB)"],
  [
    "induction",
    "2017-07-19",
    "Download induction certificate, 19 July 2017 (PDF, 26KB)",
  ],
  [
    "npqeyl",
    "2024-05-17",
    "Download Early Years Leadership certificate, 17 May 2024 (PDF, 26KB)",
  ],
  ["eyts", null, "Download EYTS certificate (PDF, 26KB)"],
] as const)("the link to %s of %s says %s", (kind, date, text) => {
  expect(certificateLinkText(kind, date)).toBe(text);
});

test("under a heading the same is said in short", () => {
  expect(shortLinkText("induction", "2019-07-19")).toBe(
    "Induction certificate, 19 July 2019 (PDF, 26KB)",
  );
  expect(shortLinkText("qts", null)).toBe("QTS certificate (PDF, 26KB)");
});

test("the file of all says how many are in it", () => {
  expect(allLinkText(2)).toBe("Both certificates in one file (PDF, 31KB)");
  expect(allLinkText(5)).toBe("All 5 certificates in one file (PDF, 46KB)");
});
