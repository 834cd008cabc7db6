import { expect, test, vi } from "vitest";

import { database } from "~/identity/context-sample";
import { randomToken } from "~/platform/sealing.server";
import { redirect } from "@remix-run/cloudflare";
import { leadOn } from "./form-outcome";
import { once, sweepReceipts } from "./once.server";

const NOW = 1_788_253_200_000;
const DAY_MS = 24 * 60 * 60 * 1000;

const somebody = () => ({
  issuer: "https://identity.example/",
  subject: randomToken(8),
});
const done = () => Promise.resolve(redirect("/account", 303));

/** A promise, and what fulfils it. */
function gate<Value>() {
  const opens: ((value: Value) => void)[] = [];
  const passed = new Promise<Value>((resolve) => opens.push(resolve));
  return {
    passed,
    open: (value: Value) => opens.forEach((each) => each(value)),
  };
}

type Sent = {
  person?: ReturnType<typeof somebody> | null;
  key?: string;
  now?: number;
};

function send(
  act: () => Promise<Response>,
  { person = null, key = crypto.randomUUID(), now = NOW }: Sent,
): Promise<Response> {
  const request = new Request("https://x.example/account/name", {
    method: "POST",
    headers: { "Idempotency-Key": key },
  });
  return once(request, { database, now }, () => Promise.resolve(person), act);
}

test("a form without a key is answered as it always was", async () => {
  const request = new Request("https://x.example/", { method: "POST" });
  const findPerson = vi.fn();
  const answer = await once(request, { database, now: NOW }, findPerson, done);
  expect([answer.status, answer.headers.get("Location")]).toEqual([
    303,
    "/account",
  ]);
  expect(findPerson).not.toHaveBeenCalled();
});

test("a form with a key is told where it leads, and acts once", async () => {
  const sent = { person: somebody(), key: crypto.randomUUID() };
  const act = vi.fn(done);
  const answers = [await send(act, sent), await send(act, sent)];
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Location")).toBeNull();
    expect(await answer.json()).toEqual({ to: "/account" });
  }
  expect(act).toHaveBeenCalledTimes(1);
});

test("the key of one person says nothing of another’s form", async () => {
  const key = crypto.randomUUID();
  const act = vi.fn(done);
  await send(act, { person: somebody(), key });
  await send(act, { person: somebody(), key });
  expect(act).toHaveBeenCalledTimes(2);
});

test.each([
  ["kept", 200],
  ["not-taken", 409],
  ["sign-in", 401],
] as const)(
  "what is %s is said to be by the status %i, and may be sent again",
  async (outcome, status) => {
    const sent = { person: somebody(), key: crypto.randomUUID() };
    const act = vi.fn(() => Promise.resolve(leadOn("/sign-in", outcome)));
    const answers = [await send(act, sent), await send(act, sent)];
    expect(answers.map((answer) => answer.status)).toEqual([status, status]);
    expect(await answers[0]?.json()).toEqual({ to: "/sign-in" });
    expect(act).toHaveBeenCalledTimes(2);
  },
);

test("what was refused is shown as it is, and may be sent again", async () => {
  const sent = { person: somebody(), key: crypto.randomUUID() };
  const refused = await send(
    () => Promise.resolve(new Response("<p>Enter", { status: 422 })),
    sent,
  );
  expect([refused.status, await refused.text()]).toEqual([422, "<p>Enter"]);
  expect((await send(done, sent)).status).toBe(200);
});

test("what failed may be sent again", async () => {
  const sent = { person: somebody(), key: crypto.randomUUID() };
  const failed = send(() => Promise.reject(new Error("down")), sent);
  await expect(failed).rejects.toThrow("down");
  expect((await send(done, sent)).status).toBe(200);
});

test("while a form is being worked on, the same form is to come again", async () => {
  const sent = { person: somebody(), key: crypto.randomUUID() };
  const act = vi.fn(done);
  const [begun, finish] = [gate<void>(), gate<Response>()];
  const first = send(() => {
    begun.open();
    return finish.passed;
  }, sent);
  await begun.passed;
  const second = await send(act, sent);
  expect([second.status, second.headers.get("Retry-After")]).toEqual([
    503,
    "5",
  ]);
  finish.open(await done());
  expect((await first).status).toBe(200);
  expect((await send(act, sent)).status).toBe(200);
  expect(act).not.toHaveBeenCalled();
});

test("a form that somebody left half-done is taken on after a minute", async () => {
  const sent = { person: somebody(), key: crypto.randomUUID() };
  await new Promise<void>((resolve) => {
    void send(() => {
      resolve();
      return new Promise(() => undefined);
    }, sent);
  });
  const after = (ms: number) => send(done, { ...sent, now: NOW + ms });
  expect((await after(60_000)).status).toBe(503);
  expect((await after(60_001)).status).toBe(200);
});

test("whoever is not signed in is answered the same way, and nothing is noted", async () => {
  const key = crypto.randomUUID();
  const act = vi.fn(() => Promise.resolve(leadOn("/sign-in", "sign-in")));
  const answers = [await send(act, { key }), await send(act, { key })];
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(act).toHaveBeenCalledTimes(2);
});

test.each(["", "1", "x".repeat(36), `${crypto.randomUUID()} `.repeat(2)])(
  "a key that is none (%s) is refused",
  async (key) => {
    const act = vi.fn(done);
    expect((await send(act, { person: somebody(), key })).status).toBe(400);
    expect(act).not.toHaveBeenCalled();
  },
);

test("a receipt is kept for two weeks", async () => {
  const sent = { person: somebody(), key: crypto.randomUUID() };
  const act = vi.fn(done);
  await send(act, sent);
  await sweepReceipts({ database, now: NOW + 14 * DAY_MS });
  await send(act, sent);
  expect(act).toHaveBeenCalledTimes(1);
  await sweepReceipts({ database, now: NOW + 14 * DAY_MS + 1 });
  await send(act, sent);
  expect(act).toHaveBeenCalledTimes(2);
});
