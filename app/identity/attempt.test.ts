import { expect, test } from "vitest";

import { randomToken } from "~/platform/sealing.server";
import {
  type Attempt,
  findAttempt,
  forgetAttempt,
  keepAttempt,
} from "./attempt.server";

const keys = [{ id: "2026", key: randomToken(32) }];
const NOW = Date.UTC(2026, 8, 1, 9);
const HOURS = 60 * 60 * 1000;
const attempt: Attempt = {
  issuer: "https://identity.example/",
  nonce: "the-nonce",
  returnTo: "/account",
  libraryCookie: "oauth2:1=state%3Da",
  startedAt: NOW,
};

test("an attempt comes back to the browser that started it", async () => {
  const browser = newBrowser();
  const state = randomToken(32);
  browser.take(await keepAttempt(browser.request(), state, attempt, keys));
  expect(await find(browser, state)).toEqual(attempt);
});

test("its cookie is sealed, for this host alone, and outlives two hours at the provider", async () => {
  const state = randomToken(32);
  const [cookie = "", ...rest] = await keepAttempt(
    newBrowser().request(),
    state,
    attempt,
    keys,
  );
  expect(rest).toEqual([]);
  expect(cookie).toMatch(
    /^__Host-sign-in-[\w-]{12}=2026\.[\w-]+\.[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=10800$/,
  );
  expect(cookie).not.toMatch(/the-nonce|account|oauth2/);
  expect(cookie).not.toContain(state);
});

test("another browser does not have it", async () => {
  const browser = newBrowser();
  const state = randomToken(32);
  browser.take(await keepAttempt(browser.request(), state, attempt, keys));
  expect(await find(newBrowser(), state)).toBeNull();
});

test("it is found by its whole state, not by how the state begins", async () => {
  const browser = newBrowser();
  const state = randomToken(32);
  browser.take(await keepAttempt(browser.request(), state, attempt, keys));
  const other = state.slice(0, 12) + randomToken(32).slice(12);
  expect(await find(browser, other)).toBeNull();
  expect(await find(browser, `${state}x`)).toBeNull();
  expect(await find(browser, state.slice(0, -1))).toBeNull();
  expect(await find(browser, "")).toBeNull();
});

test("a cookie put under the name of another state does not open", async () => {
  const [mine, theirs] = [randomToken(32), randomToken(32)];
  const attacker = newBrowser();
  attacker.take(await keepAttempt(attacker.request(), theirs, attempt, keys));
  const [sealed] = attacker.jar.values();
  const victim = newBrowser();
  victim.jar.set(`__Host-sign-in-${mine.slice(0, 12)}`, sealed ?? "");
  expect(await find(victim, mine)).toBeNull();
});

test("a cookie that was altered does not open, and nothing is thrown", async () => {
  const browser = newBrowser();
  const state = randomToken(32);
  browser.take(await keepAttempt(browser.request(), state, attempt, keys));
  const [[name, value] = ["", ""]] = browser.jar;
  for (const altered of ["", "x", `${value}x`, value.slice(0, -3), "{}"]) {
    browser.jar.set(name, altered);
    expect(await find(browser, state)).toBeNull();
  }
});

test.each([
  ["in time", 3 * HOURS, true],
  ["too late", 3 * HOURS + 1, false],
])("it comes back %s", async (_, later, isFound) => {
  const browser = newBrowser();
  const state = randomToken(32);
  browser.take(await keepAttempt(browser.request(), state, attempt, keys));
  const found = await find(browser, state, NOW + later);
  expect(found !== null).toBe(isFound);
});

test("it serves once: a forgotten attempt is gone", async () => {
  const browser = newBrowser();
  const state = randomToken(32);
  browser.take(await keepAttempt(browser.request(), state, attempt, keys));
  browser.take([forgetAttempt(state)]);
  expect(await find(browser, state)).toBeNull();
});

test("two tabs do not meet", async () => {
  const browser = newBrowser();
  const [first, second] = [randomToken(32), randomToken(32)];
  browser.take(await keepAttempt(browser.request(), first, attempt, keys));
  const other = { ...attempt, returnTo: "/qualifications" };
  browser.take(await keepAttempt(browser.request(), second, other, keys));
  expect(await find(browser, first)).toEqual(attempt);
  expect(await find(browser, second)).toEqual(other);
});

test("attempts that are never finished do not pile up", async () => {
  const browser = newBrowser();
  browser.jar.set("__Host-session", "kept");
  const counts: number[] = [];
  let state = "";
  for (let started = 0; started < 12; started += 1) {
    state = randomToken(32);
    browser.take(await keepAttempt(browser.request(), state, attempt, keys));
    counts.push(browser.jar.size - 1);
  }
  expect(Math.max(...counts)).toBe(4);
  expect(await find(browser, state)).toEqual(attempt);
  expect(counts.at(-1)).toBe(4);
  expect(browser.jar.get("__Host-session")).toBe("kept");
});

test("a state of strange characters makes no strange cookie", () => {
  const cookie = forgetAttempt("a;b=c\r\nSet-Cookie: d, é");
  expect(cookie).toMatch(/^__Host-sign-in-[\w-]{0,12}=; Path=/);
});

function find(
  browser: ReturnType<typeof newBrowser>,
  state: string,
  now = NOW,
) {
  return findAttempt(browser.request(), state, { keys, now });
}

/** What a browser does with cookies, as far as an attempt needs it. */
function newBrowser() {
  const jar = new Map<string, string>();
  return {
    jar,
    take(setCookies: string[]) {
      for (const setCookie of setCookies) {
        const [, name = "", value = ""] =
          /^([^=]+)=([^;]*)/.exec(setCookie) ?? [];
        if (setCookie.includes("Max-Age=0")) jar.delete(name);
        else jar.set(name, value);
      }
    },
    request: () =>
      new Request("https://example.org/auth/identity/callback", {
        headers: {
          Cookie: [...jar].map((pair) => pair.join("=")).join("; "),
        },
      }),
  };
}
