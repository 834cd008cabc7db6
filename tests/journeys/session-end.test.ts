import { expect, test } from "vitest";

import { formatTime } from "../../app/content/time.ts";
import { newVisitor } from "./browser.ts";
import { PRECIOUS } from "./cast.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { newPlainVisitor, whereTo } from "./plain-visitor.ts";
import {
  askToSignIn,
  breakUpstream,
  comeBack,
  origin,
  signIn,
  visit,
  walkIn,
} from "./walk.ts";

const WARNING = ".app-session-end";
const SIGNED_IN = [
  "/qualifications",
  "/identity-account",
  "/account",
  "/sign-out",
  "/signed-out",
  "/cookies",
  "/privacy",
  "/accessibility",
];

test("every page that a signed-in teacher can see says when the session ends: in an hour", async () => {
  const visitor = newPlainVisitor();
  const before = Date.now();
  await visitor.signIn(PRECIOUS);
  const after = Date.now();
  const times = [before, after].map((moment) => formatTime(moment + 3_600_000));
  for (const path of SIGNED_IN) {
    const html = await (await visitor.ask(path)).text();
    const [, time] =
      /you will be signed out at ([^.]+) UK time\./.exec(html) ?? [];
    expect([path, times]).toEqual([path, expect.arrayContaining([time])]);
  }
});

test("with an hour to go the warning is hidden", async () => {
  const page = await newVisitor();
  await signIn(page, PRECIOUS);
  await expectHeading(page, "Teaching qualifications");
  expect(await page.locator(WARNING).isVisible()).toBe(false);
});

test("with less than two minutes to go the warning is there", async () => {
  await endSoon(110);
  const page = await newVisitor();
  await signIn(page, PRECIOUS);
  await page.locator(WARNING).waitFor();
  await expectGoodPage(page, "Teaching qualifications");
  expect(await page.locator(WARNING).textContent()).toMatch(
    /^Your session ends at \S+ UK time\. Sign in again \(opens in a new tab\) to stay here and lose nothing\.$/,
  );
});

test("a record that is left open is hidden when the session ends, without script, and the page says so", async () => {
  await endSoon(8);
  const page = await newVisitor();
  await signIn(page, PRECIOUS);
  const name = page.getByText("Precious Mbatha", { exact: true }).first();
  await name.waitFor();
  const over = page.locator(".app-session-over");
  expect(await over.isVisible()).toBe(false);
  await over.waitFor();
  await name.waitFor({ state: "hidden" });
  expect(await page.locator("main").innerText()).toBe(
    "Your session has ended. Sign in again.",
  );
  await over.getByRole("link", { name: "Sign in again" }).click();
  await expectHeading(page, "Sign in");
});

test("a session that ends is over on every page, which says so; signing in leads back", async () => {
  await endSoon(5);
  const page = await newVisitor();
  await walkIn(page, PRECIOUS, "/identity-account");
  expect(page.url()).toBe(`${origin}/identity-account`);
  await untilEnded(() => cookieOf(page));
  await page.reload();
  await expectGoodPage(page, "Sign in");
  expect(
    await page.getByText("Your session has ended", { exact: true }).count(),
  ).toBe(1);
  await askToSignIn(page);
  await comeBack(page);
  expect(page.url()).toBe(`${origin}/identity-account`);
});

test("a record that comes out of the browser’s cache after the session was ended elsewhere is asked for anew", async () => {
  const page = await newVisitor({ javaScript: true });
  await signIn(page, PRECIOUS);
  await page.getByText("Precious Mbatha", { exact: true }).first().waitFor();
  const elsewhere = newPlainVisitor();
  await elsewhere.ask("/sign-out", {
    method: "POST",
    headers: { Cookie: await cookieOf(page), Origin: origin },
  });
  // The browser under test is started without that cache: this is what a page in it is told.
  await page.evaluate(() => {
    window.dispatchEvent(
      new PageTransitionEvent("pageshow", { persisted: true }),
    );
  });
  await expectHeading(page, "Sign in");
  expect(await page.content()).not.toContain("Precious");
});

test("a certificate link that was followed after the end leads to sign-in, and gives no PDF", async () => {
  await endSoon(5);
  const page = await newVisitor();
  await signIn(page, PRECIOUS);
  const Cookie = await cookieOf(page);
  await untilEnded(async () => Cookie);
  // On the page itself the link is gone by now; this is one that was kept.
  await visit(page, "/certificates/eyts.pdf");
  await expectHeading(page, "Sign in");
  expect(
    await page.getByText("Your session has ended", { exact: true }).count(),
  ).toBe(1);
  const answer = await newPlainVisitor().ask("/certificates/eyts.pdf", {
    headers: { Cookie },
  });
  expect(whereTo(answer)).toBe(
    "/sign-in?why=ended&return_to=%2Fqualifications",
  );
});

test("a token that lives longer than an hour makes no longer session", async () => {
  await endSoon(24 * 3600);
  const visitor = newPlainVisitor();
  const before = Date.now();
  await visitor.signIn(PRECIOUS);
  const times = [before, Date.now()].map((moment) =>
    formatTime(moment + 3_600_000),
  );
  const html = await (await visitor.ask("/cookies")).text();
  const [, time] =
    /you will be signed out at ([^.]+) UK time\./.exec(html) ?? [];
  expect(times).toContain(time);
});

async function endSoon(accessTokenSeconds: number): Promise<void> {
  await breakUpstream({
    upstream: "identity",
    kind: "short-access-token",
    accessTokenSeconds,
    trn: PRECIOUS,
    times: 1,
  });
}

/** This page tells whether there is a session, and leaves the cookie alone. */
async function untilEnded(cookie: () => Promise<string>): Promise<void> {
  const Cookie = await cookie();
  await expect
    .poll(
      async () =>
        (
          await newPlainVisitor().ask("/signed-out", { headers: { Cookie } })
        ).text(),
      { timeout: 15_000 },
    )
    .toContain("You are signed out");
}

async function cookieOf(
  page: Awaited<ReturnType<typeof newVisitor>>,
): Promise<string> {
  const cookies = await page.context().cookies(origin);
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
