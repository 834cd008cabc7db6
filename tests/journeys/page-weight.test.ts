import { expect, test } from "vitest";

import { EIGHT_CARDS_TRN } from "../../mocks/people.ts";
import { newVisitor } from "./browser.ts";
import { expectHeading } from "./page-check.ts";
import { newPlainVisitor } from "./plain-visitor.ts";
import { type RawAnswer, rawRequest } from "./raw-request.ts";
import { origin, signIn, visit } from "./walk.ts";

/** The largest page that a teacher can meet is to be in the first round trip or two of an old phone. */
const MOST_OF_THE_RECORD = 7000;
/** What one round trip carries: ten segments of TCP (RFC 6928). */
const ONE_ROUND_TRIP = 14_600;

const OPEN = [
  "/",
  "/sign-in",
  "/sign-in?why=ended",
  "/signed-out",
  "/cookies",
  "/privacy",
  "/feedback",
  "/verify",
  "/verify/nothing",
  "/accessibility",
  "/nope",
];
const PERSONAL = [
  "/qualifications",
  "/certificates",
  "/identity-account",
  "/account",
  "/account/name",
  "/account/date-of-birth",
  "/account/email",
  "/account/preferred-name",
  "/sign-out",
];

test("the page with eight cards weighs no more than it must, headers and all", async () => {
  const answer = await packed(
    "/qualifications",
    await cookieOf(EIGHT_CARDS_TRN),
  );
  expect(answer.status).toBe(200);
  expect(answer.headers["content-encoding"]).toBe("br");
  expect(answer.body.byteLength + headerBytes(answer)).toBeLessThanOrEqual(
    MOST_OF_THE_RECORD,
  );
});

test.each([...OPEN, ...PERSONAL])(
  "the page %s is in the first round trip, headers and all",
  async (path) => {
    const cookie = PERSONAL.includes(path)
      ? await cookieOf(EIGHT_CARDS_TRN)
      : "";
    const answer = await packed(path, cookie);
    expect(answer.headers["content-encoding"]).toBe("br");
    expect(answer.body.byteLength + headerBytes(answer)).toBeLessThanOrEqual(
      ONE_ROUND_TRIP,
    );
  },
);

test("a browser needs one request to show the record: no file of script, styles, font or picture", async () => {
  const page = await newVisitor();
  await signIn(page, EIGHT_CARDS_TRN);
  await expectHeading(page, "Teaching qualifications");
  // What it keeps for later pages comes after the page is there.
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await visit(page, "/qualifications");
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([`${origin}/qualifications`]);
  expect(await page.locator(".govuk-summary-card").count()).toBe(8);
  expect(
    await page
      .locator("script[src], img, iframe, link[rel=stylesheet]")
      .count(),
  ).toBe(0);
  expect(await page.locator("style").textContent()).not.toContain("url(");
});

async function cookieOf(trn: string): Promise<string> {
  const visitor = newPlainVisitor();
  await visitor.signIn(trn);
  return visitor.cookieHeader();
}

function packed(path: string, Cookie: string): Promise<RawAnswer> {
  return rawRequest({ path, headers: { Cookie, "Accept-Encoding": "br" } });
}

/** As HTTP/1.1 sends them, a line each; HTTP/2 packs them as well. */
function headerBytes({ rawHeaders }: RawAnswer): number {
  const lines = rawHeaders.map((part) => `${part}: `).join("");
  return Buffer.byteLength(`HTTP/1.1 200 OK\r\n${lines}\r\n`);
}
