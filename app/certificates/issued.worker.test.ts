import { expect, test } from "vitest";

import { certificates } from "~db/schema";
import { database } from "~/identity/context-sample";
import type { DataKey } from "~/platform/keys.server";
import { randomToken } from "~/platform/sealing.server";
import type { CertifiedFacts } from "./certified-facts";
import { issueCertificate } from "./issue-certificate.server";
import {
  certificatesOf,
  findCertificate,
  withdrawCertificate,
} from "./issued.server";

const NOW = Date.UTC(2026, 10, 28, 9);
const DAY_MS = 24 * 60 * 60 * 1000;
const key = (id: string): DataKey => ({ id, key: randomToken(32) });
const KEYS = [key("new")];

let trns = 2_000_000;
function someFacts(changed: Partial<CertifiedFacts> = {}): CertifiedFacts {
  return {
    kind: "qts",
    trn: String(trns++),
    name: "Amara Okonkwo-Hughes",
    date: "2022-10-01",
    standing: "passed",
    ...changed,
  };
}

const store = (now = NOW, keys = KEYS) => ({ database, keys, now });
const issue = (facts: CertifiedFacts, now = NOW, keys = KEYS) =>
  issueCertificate(store(now, keys), facts, now - 1000);
const stateOf = async (code: string) =>
  (await findCertificate(store(), code))?.state;

test("a certificate that says the same has the same number and the same dates, whenever it is asked for", async () => {
  const facts = someFacts();
  const first = await issue(facts);
  expect(first).toMatchObject({ issuedAt: NOW, recordedAt: NOW - 1000, facts });
  expect(await issue(facts, NOW + DAY_MS)).toEqual(first);
  expect(await findCertificate(store(), first.code)).toEqual({
    code: first.code,
    facts,
    state: "issued",
    issuedAt: NOW,
    confirmedAt: NOW + DAY_MS - 1000,
    endedAt: null,
  });
});

test("an older answer does not make it confirmed earlier", async () => {
  const facts = someFacts();
  const { code } = await issue(facts);
  await issue(facts, NOW - DAY_MS);
  const found = await findCertificate(store(), code);
  expect(found?.confirmedAt).toBe(NOW - 1000);
});

test.each<Partial<CertifiedFacts>>([
  { name: "Amara Okonkwo" },
  { date: "2022-10-02" },
  { standing: "exempt" },
])(
  "with %j it is another certificate, and the one before is replaced",
  async (changed) => {
    const facts = someFacts();
    const before = await issue(facts);
    const after = await issue({ ...facts, ...changed }, NOW + 1);
    expect(after.code).not.toBe(before.code);
    expect(await stateOf(before.code)).toBe("replaced");
    expect(await stateOf(after.code)).toBe("issued");
  },
);

test("an older copy of the record replaces no certificate that knows better", async () => {
  const facts = someFacts();
  const newer = await issue(facts);
  const old = { ...facts, name: "Amara Okonkwo" };
  expect(await issue(old, NOW - DAY_MS)).toEqual(newer);
  expect(await stateOf(newer.code)).toBe("issued");
});

test("two awards of one NPQ are two certificates that hold side by side", async () => {
  const facts = someFacts({ kind: "npqsl", standing: "to-complete" });
  const one = await issue(facts);
  const other = await issue({ ...facts, date: "2017-05-12" });
  expect(await stateOf(one.code)).toBe("issued");
  expect(await stateOf(other.code)).toBe("issued");
});

test("asked for twenty times at once it is issued once", async () => {
  const facts = someFacts();
  const issued = await Promise.all(
    Array.from({ length: 20 }, () => issue(facts)),
  );
  expect(new Set(issued.map(({ code }) => code)).size).toBe(1);
  expect(await certificatesOf(store(), facts.trn)).toHaveLength(1);
});

test("only its holder can withdraw a certificate; the next one has another number", async () => {
  const facts = someFacts();
  const { code } = await issue(facts);
  expect(await withdrawCertificate(store(), "1234567", code)).toBe(false);
  expect(await stateOf(code)).toBe("issued");
  expect(await withdrawCertificate(store(), facts.trn, code)).toBe(true);
  expect(await withdrawCertificate(store(), facts.trn, code)).toBe(false);
  expect(await stateOf(code)).toBe("withdrawn");
  expect((await issue(facts)).code).not.toBe(code);
});

test("a holder sees all their certificates, newest first, and nobody else’s", async () => {
  const facts = someFacts();
  await issue(someFacts());
  const first = await issue(facts);
  const second = await issue({ ...facts, kind: "eyts" }, NOW + 1);
  const own = await certificatesOf(store(), facts.trn);
  expect(own.map(({ code }) => code)).toEqual([second.code, first.code]);
});

test("it stays the same when the master key is replaced, and can be checked when the old one is gone", async () => {
  const [older, newer] = [key("older"), key("newer")];
  const [never, once] = [someFacts(), someFacts()];
  const before = await issue(once, NOW, [older]);
  const forgotten = await issue(never, NOW, [older]);
  expect(await issue(once, NOW + 1, [newer, older])).toEqual(before);
  expect(await issue(once, NOW + 2, [newer])).toEqual(before);
  for (const { code } of [before, forgotten])
    expect(await stateOf(code)).toBe("issued");
});

test("nothing that a certificate says is in the table, nor its number", async () => {
  const facts = someFacts();
  const { code } = await issue(facts);
  const text = JSON.stringify(await database.select().from(certificates));
  for (const word of [facts.trn, facts.name, facts.date, code])
    expect(text).not.toContain(word);
});

test("a row that was altered or moved is no certificate", async () => {
  const facts = someFacts();
  const { code } = await issue(facts);
  const other = await issue(someFacts());
  const rows = await database.select().from(certificates);
  const [own] = rows.slice(-2);
  await database.update(certificates).set({ sealed: own?.sealed ?? "" });
  const found = await Promise.all(
    [code, other.code].map((each) => findCertificate(store(), each)),
  );
  expect(found.filter(Boolean)).toHaveLength(1);
});

test("a number that was never given out finds nothing", async () => {
  expect(await findCertificate(store(), "0".repeat(28))).toBeNull();
});
