import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA, PRECIOUS } from "./cast.ts";
import { expectHeading } from "./page-check.ts";
import { newPlainVisitor } from "./plain-visitor.ts";
import { rawRequest } from "./raw-request.ts";
import { askToSignIn, comeBack, origin, visit } from "./walk.ts";

const FLAGS = {
  path: "/",
  secure: true,
  httpOnly: true,
  sameSite: "Lax",
  domain: "localhost",
};

test("the cookies page names the cookies that a whole journey sets, and no others", async () => {
  const page = await newVisitor();
  const held = new Map<string, object>();
  const look = async () => {
    for (const cookie of await page.context().cookies(origin)) {
      const { name, path, secure, httpOnly, sameSite, domain } = cookie;
      held.set(published(name), { path, secure, httpOnly, sameSite, domain });
    }
  };
  await visit(page, "/sign-in?trn_token=abc123");
  await look();
  await askToSignIn(page);
  await look();
  await page.locator(`button[value="${AMARA}"]`).click();
  await comeBack(page);
  await expectHeading(page, "Teaching qualifications");
  await look();
  // Not on to the page that says what was the matter, and forgets it.
  await page
    .context()
    .request.get(`${origin}/certificates/npqlpm.pdf`, { maxRedirects: 0 });
  await look();
  await visit(page, "/cookies");
  const named = await page
    .locator("#cookies .govuk-summary-card h3")
    .allTextContents();
  expect([...held.keys()].toSorted()).toEqual(named.toSorted());
  for (const [name, flags] of held)
    expect([name, flags]).toEqual([name, FLAGS]);
});

test("no cookie says for which hosts it is, so that it is for this one alone", async () => {
  const visitor = newPlainVisitor();
  const started = await visitor.post("/sign-in", { provider: "identity" });
  const finished = await visitor.signIn(AMARA);
  const lines = [started, finished].flatMap(({ headers }) =>
    headers.getSetCookie(),
  );
  expect(lines.length).toBeGreaterThanOrEqual(3);
  for (const line of lines) {
    expect(line).toMatch(/^__Host-/);
    expect(line).toMatch(
      /; Path=\/; Secure; HttpOnly; SameSite=Lax(; Max-Age=\d+)?$/,
    );
    expect(line).not.toMatch(/Domain/i);
    expect(Buffer.byteLength(line)).toBeLessThan(4096);
  }
});

test.each(["\u2000", "\u00a0", "\ufeff", "\u0085"])(
  "a cookie that only looks like the session’s, with %j before its name, signs nobody in or out",
  async (space) => {
    const mallory = newPlainVisitor();
    await mallory.signIn(PRECIOUS);
    const planted = Buffer.from(`${space}${mallory.cookieHeader()}`).toString(
      "latin1",
    );
    const alone = await rawRequest({
      path: "/qualifications",
      headers: { Cookie: planted },
    });
    expect(alone.headers["location"]).toContain("why=needed");
    const amara = newPlainVisitor();
    await amara.signIn(AMARA);
    const both = await rawRequest({
      path: "/qualifications",
      headers: { Cookie: `${planted}; ${amara.cookieHeader()}` },
    });
    expect(both.body.toString()).toContain("3012457");
    expect(both.body.toString()).not.toContain("Precious");
  },
);

test("of two cookies of the session’s name none is believed, and both go", async () => {
  const visitor = newPlainVisitor();
  await visitor.signIn(AMARA);
  const answer = await rawRequest({
    path: "/qualifications",
    headers: { Cookie: `__Host-session=planted; ${visitor.cookieHeader()}` },
  });
  expect(answer.status).toBe(303);
  expect(answer.headers["location"]).toContain("why=needed");
  expect(String(answer.headers["set-cookie"])).toMatch(
    /^__Host-session=;.*Max-Age=0/,
  );
});

test("nobody gets a cookie by only looking", async () => {
  const visitor = newPlainVisitor();
  for (const path of [
    "/",
    "/sign-in",
    "/cookies",
    "/privacy",
    "/accessibility",
    "/signed-out",
    "/qualifications",
    "/nope",
    "/health",
  ])
    expect((await visitor.ask(path)).headers.getSetCookie()).toEqual([]);
});

test("the session’s cookie goes when the browser does, and is another at each sign-in", async () => {
  const visitor = newPlainVisitor();
  const lines = [];
  for (let time = 0; time < 2; time += 1) {
    const { headers } = await visitor.signIn(AMARA);
    lines.push(
      headers
        .getSetCookie()
        .find((line) => line.startsWith("__Host-session=")) ?? "",
    );
  }
  for (const line of lines) {
    expect(line).toMatch(/^__Host-session=[\w-]{43};/);
    expect(line).not.toMatch(/Max-Age|Expires/i);
  }
  expect(lines[0]).not.toBe(lines[1]);
});

test("a browser that starts to sign in again and again keeps few cookies of it", async () => {
  const visitor = newPlainVisitor();
  for (let time = 0; time < 12; time += 1) {
    await visitor.post("/sign-in", { provider: "identity" });
    expect(visitor.cookies.size).toBeLessThanOrEqual(4);
  }
});

/** As the cookies page writes it: what follows this beginning is of each sign-in its own. */
function published(name: string): string {
  return name.startsWith("__Host-sign-in-") ? "__Host-sign-in-…" : name;
}
