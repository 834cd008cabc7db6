import { afterEach, expect, test, vi } from "vitest";

import { NOW, startProvider } from "./provider-sample";
import { finish, handTokens, type Journey, setOut } from "./sign-in-sample";

const HOURS = 60 * 60 * 1000;

afterEach(() => {
  vi.restoreAllMocks();
});

test.each<[string, (journey: Journey) => Journey]>([
  ["in another browser", (journey) => ({ ...journey, cookie: "" })],
  ["without its state", (journey) => withState(journey, "")],
  ["with another state", (journey) => withState(journey, "x".repeat(43))],
  ["with half its state", (journey) => withState(journey, half(journey))],
  ["with an altered cookie", (journey) => withCookie(journey, "AAAA")],
  ["with a longer cookie", (journey) => withCookie(journey, ".AAAA")],
])(
  "a sign-in that comes back %s is stale, and no code is exchanged",
  async (_, change) => {
    const provider = await startProvider();
    const journey = await setOut(provider);
    await handTokens(provider, journey, {});
    expect(await finish(change(journey))).toEqual({
      signedIn: false,
      problem: "stale",
      detail: "no attempt",
      returnTo: null,
    });
    expect(provider.asked.some(({ url }) => url.endsWith("/token"))).toBe(
      false,
    );
  },
);

test("a code and state that another browser was given sign nobody in here", async () => {
  const provider = await startProvider();
  const attacker = await setOut(provider);
  const victim = await setOut(provider);
  await handTokens(provider, attacker, {});
  const mixed = { ...attacker, cookie: victim.cookie };
  expect(await finish(mixed)).toMatchObject({ problem: "stale" });
});

test("the code of another attempt does not fit the verifier of this one", async () => {
  const provider = await startProvider();
  const attacker = await setOut(provider);
  const victim = await setOut(provider);
  await handTokens(provider, attacker, {});
  expect(await finish(victim)).toMatchObject({
    problem: "expired",
    detail: "invalid_grant",
  });
});

test("a sign-in that comes back after three hours is stale", async () => {
  const provider = await startProvider();
  const journey = await setOut(provider);
  await handTokens(provider, journey, {});
  expect(await finish(journey, {}, NOW + 3 * HOURS + 1)).toMatchObject({
    problem: "stale",
    detail: "no attempt",
  });
});

test("an attempt at one issuer is not finished at another", async () => {
  const journey = await setOut(await startProvider());
  const other = await startProvider();
  const configuration = {
    ...journey.configuration,
    IDENTITY_ISSUER: other.issuer,
  };
  expect(await finish({ ...journey, configuration })).toMatchObject({
    problem: "stale",
  });
  expect(other.asked).toEqual([]);
});

function withState(journey: Journey, state: string): Journey {
  return { ...journey, sent: new URLSearchParams({ state }) };
}

function withCookie(journey: Journey, end: string): Journey {
  const cookie = end.startsWith(".")
    ? `${journey.cookie}${end}`
    : `${journey.cookie.slice(0, -end.length)}${end}`;
  return { ...journey, cookie };
}

function half({ sent }: Journey): string {
  return (sent.get("state") ?? "").slice(0, 20);
}
