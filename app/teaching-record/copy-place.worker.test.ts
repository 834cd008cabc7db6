import { expect, test } from "vitest";

import { connect } from "~db/connect.server";
import { randomToken } from "~/platform/sealing.server";
import { namesOf, shardOf } from "./copy-place.server";

test("people are shared out evenly between databases, each to one and always the same", () => {
  const counts = [0, 0, 0];
  for (let person = 0; person < 3000; person += 1) {
    const name = randomToken(32);
    const shard = shardOf(name, 3);
    expect(shardOf(name, 3)).toBe(shard);
    counts[shard] = (counts[shard] ?? 0) + 1;
  }
  for (const count of counts) expect(count).toBeGreaterThan(800);
  expect(shardOf(randomToken(32), 1)).toBe(0);
});

test("each of three databases has its people, also under a key that is being retired", async () => {
  const databases = [1, 2, 3].map(() => connect({} as D1Database));
  const keys = ["2026", "2025"].map((id) => ({ id, key: randomToken(32) }));
  const store = { databases, keys, keepMs: 1000 };
  const used = new Set();
  for (let person = 0; person < 50; person += 1) {
    const who = { issuer: "https://identity.example/", subject: `${person}` };
    const names = await namesOf(store, who);
    expect(names).toHaveLength(2);
    expect(await namesOf(store, who)).toEqual(names);
    for (const { name, database } of names) {
      expect(database).toBe(databases[shardOf(name, 3)]);
      used.add(database);
    }
  }
  expect(used.size).toBe(3);
});

test("a person is known by issuer and subject, and by nothing that one could guess", async () => {
  const keys = [{ id: "2026", key: randomToken(32) }];
  const store = { databases: [connect({} as D1Database)], keys, keepMs: 1000 };
  const nameOf = async (issuer: string, subject: string) =>
    (await namesOf(store, { issuer, subject }))[0]?.name;
  const name = await nameOf("https://a.example/", "1");
  expect(name).toMatch(/^[\w-]{43}$/);
  expect(await nameOf("https://b.example/", "1")).not.toBe(name);
  expect(await nameOf("https://a.example/", "2")).not.toBe(name);
  const others = { ...store, keys: [{ id: "2026", key: randomToken(32) }] };
  const who = { issuer: "https://a.example/", subject: "1" };
  expect((await namesOf(others, who))[0]?.name).not.toBe(name);
});
