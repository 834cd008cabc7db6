import { afterEach, expect, test, vi } from "vitest";

import {
  askSteadily,
  forgetFailures,
  steadiness,
} from "./steady-upstream.server";

const DQT = { service: "dqt", longestPauseMs: 60_000 } as const;
const NPQ = { service: "npq", longestPauseMs: 60_000 } as const;
const question = {
  url: "https://upstream.example/",
  timeoutMs: 1000,
  readBodyOf: [200],
};

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  forgetFailures();
});

test("what was cut once is asked once more, and no oftener", async () => {
  const once = answers([cut, ok]);
  expect(await askSteadily(DQT, question)).toMatchObject({ status: 200 });
  expect(once).toHaveBeenCalledTimes(2);
  const always = answers([cut]);
  expect(await askSteadily(DQT, question)).toBe("unavailable");
  expect(always).toHaveBeenCalledTimes(2);
});

test.each([500, 502, 503])("a %i is asked once more", async (status) => {
  const asked = answers([() => new Response(null, { status }), ok]);
  expect(await askSteadily(DQT, question)).toMatchObject({ status: 200 });
  expect(asked).toHaveBeenCalledTimes(2);
});

test.each([200, 302, 400, 401, 403, 404, 429])(
  "a %i is an answer, and not asked again",
  async (status) => {
    const asked = answers([() => new Response(null, { status })]);
    expect(await askSteadily(DQT, question)).toMatchObject({ status });
    expect(asked).toHaveBeenCalledOnce();
  },
);

test("a service that says nothing is not given twice the time", async () => {
  const asked = answers([() => new Promise(() => {})]);
  const before = Date.now();
  const outcome = await askSteadily(DQT, { ...question, timeoutMs: 60 });
  expect(outcome).toBe("timeout");
  expect(asked).toHaveBeenCalledOnce();
  expect(Date.now() - before).toBeLessThan(500);
});

test("after five failures in a row it is left alone, and then one asks whether it is back", async () => {
  const down = answers([cut]);
  await fail(5);
  expect(steadiness("dqt")).toBe("failing");
  const before = down.mock.calls.length;
  expect(await askSteadily(DQT, question)).toBe("unavailable");
  expect(down).toHaveBeenCalledTimes(before);
  later(2001);
  const back = answers([ok]);
  const both = await Promise.all([
    askSteadily(DQT, question),
    askSteadily(DQT, question),
  ]);
  expect(back).toHaveBeenCalledOnce();
  expect(both).toEqual([
    expect.objectContaining({ status: 200 }),
    "unavailable",
  ]);
  expect(steadiness("dqt")).toBe("ok");
  expect(await askSteadily(DQT, question)).toMatchObject({ status: 200 });
});

test("one service that fails is nothing to the other", async () => {
  answers([cut]);
  await fail(5);
  answers([ok]);
  expect(await askSteadily(NPQ, question)).toMatchObject({ status: 200 });
  expect(steadiness("npq")).toBe("ok");
});

test("a busy service is left alone for as long as it asks", async () => {
  const headers = { "Retry-After": "7" };
  const busy = answers([() => new Response(null, { status: 429, headers })]);
  await askSteadily(DQT, question);
  later(5000);
  const left = await askSteadily(DQT, question);
  expect(busy).toHaveBeenCalledOnce();
  expect(left).toMatchObject({ status: 429 });
  expect(typeof left === "string" || left.headers.get("Retry-After")).toMatch(
    /^[12]$/,
  );
  later(8000);
  answers([ok]);
  expect(await askSteadily(DQT, question)).toMatchObject({ status: 200 });
});

const ok = () => Response.json({});
const cut = () => Promise.reject(new TypeError("cut"));

/** One after the other, and the last one ever after. */
function answers(list: (() => Response | Promise<Response>)[]) {
  vi.restoreAllMocks();
  let turn = 0;
  return vi.spyOn(globalThis, "fetch").mockImplementation(async () => {
    const answer = list[Math.min(turn, list.length - 1)];
    turn += 1;
    return answer ? answer() : ok();
  });
}

async function fail(times: number) {
  for (let time = 0; time < times; time += 1) await askSteadily(DQT, question);
}

/** So many milliseconds after the test began. */
function later(ms: number) {
  vi.useFakeTimers({ now: Date.now() + ms, toFake: ["Date"] });
}
