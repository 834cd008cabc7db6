import { assert, asyncProperty, constantFrom, oneof, string } from "fast-check";
import { expect, test } from "vitest";

import { AMARA } from "./cast.ts";
import { sendForm } from "./change-asker.ts";
import { useOwnService } from "./own-service.ts";
import { newcomer } from "./plain-visitor.ts";
import { findAll, parseHtml } from "./read-html.ts";

const own = useOwnService();

const FORMS = [
  { path: "/account/name", fields: ["firstName", "middleName", "lastName"] },
  { path: "/account/date-of-birth", fields: ["day", "month", "year"] },
  { path: "/account/preferred-name", fields: ["choice", "other"] },
  { path: "/account/email", fields: ["value"] },
  { path: "/account/phone", fields: ["value"] },
  { path: "/account/email/code", fields: ["code"] },
  { path: "/feedback", fields: ["rating", "suggestion", "email"] },
  { path: "/verify", fields: ["number"] },
];

/** What people type, and what those type who look for a hole. */
const typed = oneof(
  string({ unit: "grapheme", maxLength: 150 }),
  string({ unit: "binary", maxLength: 40 }),
  constantFrom(
    '"><img src=x onerror=alert(1)>',
    "</title><script>alert(1)</script>",
    "' OR 1=1 --",
    "%00%0d%0aSet-Cookie: a=b",
    "\u202e{{7*7}}${7*7}",
    "x".repeat(5000),
    "other",
  ),
);

test.each(FORMS)(
  "whatever is sent to $path, the answer is a page or leads on, and shows nothing as HTML",
  async ({ path, fields }) => {
    const visitor = await own.signedIn(newcomer(AMARA));
    const [one, two = one, three = one] = fields;
    await assert(
      asyncProperty(typed, typed, typed, async (first, second, third) => {
        const sent = {
          [one ?? ""]: first,
          [two ?? ""]: second,
          [three ?? ""]: third,
        };
        const answer = /name$|birth$/.test(path)
          ? await sendForm(visitor, path, sent, [])
          : await visitor.post(path, sent);
        expect([303, 422, 429]).toContain(answer.status);
        expectNothingPlanted(await answer.text());
      }),
      { numRuns: 40 },
    );
    expectNothingPlanted(await (await visitor.ask(path)).text());
  },
);

function expectNothingPlanted(html: string): void {
  const planted = findAll(
    parseHtml(html),
    ({ tagName, attrs }) =>
      tagName === "img" || attrs.some(({ name }) => name.startsWith("on")),
  );
  expect(planted).toEqual([]);
  expect(html).not.toContain("alert(1)</script>");
}
