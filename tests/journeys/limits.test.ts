import { expect, test } from "vitest";

import { newVisitor, takeComplaints } from "./browser.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";
import { newPlainVisitor, type PlainVisitor } from "./plain-visitor.ts";

const lines: string[] = [];
const own = useOwnService({}, (line) => void lines.push(line));

/** What may be done so often in a minute, and how. */
const LIMITED = [
  ["sign-ins", 100, (one) => one.post("/sign-in", { provider: "identity" })],
  ["checks of a number", 30, (one) => one.ask("/verify/nothing")],
  ["feedback", 5, (one) => one.post("/feedback", FEEDBACK)],
  ["reports", 10, (one) => report(one, "inline")],
] satisfies [string, number, (one: PlainVisitor) => Promise<Response>][];
const FEEDBACK = { rating: "Satisfied", suggestion: "x", contact: "No" };

test.each(LIMITED)(
  "from one address %s are taken %d times a minute, and then later; others are not held up",
  async (_, limit, act) => {
    const visitor = newVisitorOf();
    const statuses = [];
    let answer = await act(visitor);
    // A minute may end while it is counted.
    for (; answer.status !== 429 && statuses.length <= 2 * limit;) {
      statuses.push(answer.status);
      answer = await act(visitor);
    }
    expect(answer.status).toBe(429);
    expect(answer.headers.get("Retry-After")).toBe("60");
    expect(statuses.length).toBeGreaterThanOrEqual(limit);
    expect((await act(newVisitorOf())).status).not.toBe(429);
  },
);

test("whoever cannot sign in for that is told what to do", async () => {
  const visitor = newVisitorOf();
  const address = { "CF-Connecting-IP": "192.0.2.7" };
  for (let time = 0; time < 201; time += 1)
    await visitor.ask("/sign-in", {
      method: "POST",
      body: new URLSearchParams({ provider: "identity" }),
      headers: { Origin: own.service().origin, ...address },
    });
  const page = await newVisitor();
  await page.context().setExtraHTTPHeaders(address);
  await page.goto(`${own.service().origin}/sign-in`);
  await page.getByRole("button", { name: "Sign in with DfE Identity" }).click();
  await expectGoodPage(page, "Sign in");
  await page
    .getByText("Too many people are signing in from where you are.")
    .first()
    .waitFor();
});

test("what a page must not load is reported, with nothing of the page or the person", async () => {
  const page = await newVisitor({ javaScript: true });
  await page.goto(`${own.service().origin}/verify/SECRET-NUMBER`);
  const reported = page.waitForRequest(/\/csp$/);
  await page
    .evaluate(() => {
      const script = document.createElement("script");
      script.src = "https://evil.example/a.js?who=me";
      document.head.append(script);
    })
    .catch(() => undefined);
  expect((await (await reported).response())?.status()).toBe(204);
  expect(takeComplaints()).toEqual([
    expect.stringContaining("Content Security Policy"),
  ]);
  await expect
    .poll(() => lines.filter((line) => line.includes('"csp"')))
    .toContainEqual(expect.stringContaining("script-src-elem: evil.example"));
  expect(lines.join("\n")).not.toMatch(/SECRET|who=me/);
});

test.each([
  ["nothing", "", 400],
  ["nonsense", "{", 400],
  ["a list", "[]", 400],
  ["too much", "x".repeat(17_000), 413],
])("a report of %s is refused", async (_, body, status) => {
  const answer = await newVisitorOf().ask("/csp", { method: "POST", body });
  expect(answer.status).toBe(status);
});

test("a report that lies about its words leaves none of them in the log", async () => {
  await report(newVisitorOf(), "https://x.example/<script>?a=1\n2", "a b\n<c>");
  const [line] = lines.filter((each) => each.includes("x.example"));
  expect(line).toContain('"reason":"a: x.example"');
});

function report(visitor: PlainVisitor, blocked: string, directive = "img-src") {
  const says = { "effective-directive": directive, "blocked-uri": blocked };
  return visitor.ask("/csp", {
    method: "POST",
    body: JSON.stringify({ "csp-report": says }),
    headers: { "Content-Type": "application/csp-report" },
  });
}

function newVisitorOf() {
  const { origin, mocks } = own.service();
  return newPlainVisitor({ origin, mocks: mocks.origin });
}
