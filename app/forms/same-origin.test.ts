import { expect, test } from "vitest";

import { isSameOrigin } from "./same-origin";

const OURS = "https://qualifications.example";

test.each([
  ["both say so", { "Sec-Fetch-Site": "same-origin", Origin: OURS }],
  ["only Sec-Fetch-Site is sent", { "Sec-Fetch-Site": "same-origin" }],
  ["only Origin is sent, by an older browser", { Origin: OURS }],
])("a form of our own pages is taken when %s", (_, headers) => {
  expect(isSameOrigin(new Headers(headers), OURS)).toBe(true);
});

test.each<[string, Record<string, string>]>([
  ["nothing is sent", {}],
  ["another site posts", { "Sec-Fetch-Site": "cross-site" }],
  ["a sibling host posts", { "Sec-Fetch-Site": "same-site" }],
  ["nobody's page posts", { "Sec-Fetch-Site": "none" }],
  ["Sec-Fetch-Site is empty", { "Sec-Fetch-Site": "" }],
  ["Sec-Fetch-Site is twice", { "Sec-Fetch-Site": "same-origin, same-origin" }],
  ["Sec-Fetch-Site is of no known case", { "Sec-Fetch-Site": "Same-Origin" }],
  ["the origin is another", { Origin: "https://evil.example" }],
  ["the origin is opaque", { Origin: "null" }],
  ["the origin is empty", { Origin: "" }],
  ["the origin only begins like ours", { Origin: `${OURS}.evil.example` }],
  ["the origin is a path of ours", { Origin: `${OURS}/` }],
  ["the port is another", { Origin: `${OURS}:8443` }],
  ["the protocol is another", { Origin: "http://qualifications.example" }],
  ["the origin is twice", { Origin: `${OURS}, ${OURS}` }],
  [
    "Origin is ours, Sec-Fetch-Site is not",
    { Origin: OURS, "Sec-Fetch-Site": "cross-site" },
  ],
  [
    "Origin is ours, Sec-Fetch-Site is only near",
    { Origin: OURS, "Sec-Fetch-Site": "same-site" },
  ],
  [
    "Sec-Fetch-Site is ours, Origin is not",
    { Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" },
  ],
  [
    "Sec-Fetch-Site is ours, Origin is opaque",
    { Origin: "null", "Sec-Fetch-Site": "same-origin" },
  ],
])("a form is refused when %s", (_, headers) => {
  expect(isSameOrigin(new Headers(headers), OURS)).toBe(false);
});

test("a referrer does not stand in for the origin", () => {
  expect(isSameOrigin(new Headers({ Referer: `${OURS}/` }), OURS)).toBe(false);
});
