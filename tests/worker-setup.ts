/// <reference types="@cloudflare/vitest-plugin/types" />
import { applyD1Migrations, type D1Migration, env } from "cloudflare:test";
import { afterEach, beforeAll, expect } from "vitest";

const { DB, MIGRATIONS } = env as unknown as {
  DB: Parameters<typeof applyD1Migrations>[0];
  MIGRATIONS: D1Migration[];
};

/** What no test of an edge may do without saying so: ask the network, or complain. */
const unexpected: string[] = [];

globalThis.fetch = async (input, init) => {
  const { method, url } = new Request(input, init);
  unexpected.push(`fetch: ${method} ${url}`);
  throw new Error(`No test has faked ${method} ${url}`);
};
// oxlint-disable no-console -- it is the console that is watched here
console.error = (...said: unknown[]) =>
  unexpected.push(`error: ${said.join(" ")}`);
console.warn = (...said: unknown[]) =>
  unexpected.push(`warn: ${said.join(" ")}`);

beforeAll(async () => {
  await applyD1Migrations(DB, MIGRATIONS);
});

afterEach(() => {
  expect(unexpected.splice(0)).toEqual([]);
});
