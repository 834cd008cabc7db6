import { env } from "cloudflare:test";
import { afterEach, expect, test, vi } from "vitest";

import { sessions } from "~db/schema";
import { everyHour } from "./every-hour";
import { database } from "./identity/context-sample";
import { NOW } from "./identity/provider-sample";
import { environmentFor } from "./identity/sign-in-sample";
import { createService } from "./platform/service.server";

const DAY_MS = 24 * 60 * 60 * 1000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What the hour does, with something of the Worker in the place of what it has; the lines that it writes. */
async function anHour(others: object = {}) {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  const said = vi.spyOn(console, "log").mockReturnValue();
  const issuer = "https://identity.example/";
  const bindings = { ...environmentFor({ issuer }), ...env };
  const service = createService(bindings, { waitUntil: vi.fn() });
  await everyHour({ ...service, ...others });
  return said.mock.calls.map(
    ([line]) => JSON.parse(String(line)) as Record<string, unknown>,
  );
}

test("what has expired goes, and each thing is a line in the log with how much it was", async () => {
  const ended = Array.from({ length: 1203 }, (_, place) => ({
    idHash: `old ${place}`,
    issuer: "https://identity.example/",
    subject: "ada",
    provider: "identity",
    sealed: "x",
    createdAt: 0,
    expiresAt: NOW - 2 * DAY_MS,
  }));
  for (let at = 0; at < ended.length; at += 10)
    await database.insert(sessions).values(ended.slice(at, at + 10));
  const lines = await anHour();
  expect(lines.map(({ event }) => event)).toEqual(lines.map(() => "hourly"));
  expect(lines).toContainEqual({
    level: "info",
    event: "hourly",
    job: "sessions",
    count: 1203,
    ms: 0,
  });
  expect(lines.length).toBeGreaterThan(8);
  expect(await anHour()).toContainEqual(
    expect.objectContaining({ job: "sessions", count: 0 }),
  );
});

test("one that fails holds up none of the others, and says which it was and nothing else", async () => {
  const evidence = {
    list: () => Promise.reject(new Error("Ada Lovelace's file")),
  };
  const lines = await anHour({ evidence });
  const failed = lines.filter(({ level }) => level === "error");
  expect(failed.map(({ reason }) => String(reason).split(":")[0])).toEqual([
    "evidence",
    "uploads",
  ]);
  expect(lines).toContainEqual(expect.objectContaining({ job: "deliveries" }));
  expect(JSON.stringify(lines)).not.toContain("Lovelace");
});
