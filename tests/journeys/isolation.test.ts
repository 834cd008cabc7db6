import { expect, test } from "vitest";

import { people } from "../../mocks/people.ts";
import { fullName } from "../../mocks/people/person.ts";
import { useOwnService } from "./own-service.ts";
import type { PlainVisitor } from "./plain-visitor.ts";

const VISITORS = 200;
/** A tenth of what `npm run bench` asks for, which takes a minute of both cores. */
const REQUESTS = Number(process.env["ISOLATION_REQUESTS"] ?? 1000);
const AT_ONCE = 40;

const RECORDS = people.flatMap(({ account, record, trouble }) =>
  account.trn && record && !record.mergedInto && !record.deactivated && !trouble
    ? [{ trn: account.trn, name: fullName(record.name) }]
    : [],
);

const FAULTS = [
  { kind: "status", status: 500 },
  { kind: "reset" },
  { kind: "truncated" },
  { kind: "nonsense" },
  { kind: "rate-limited" },
  { kind: "delay", delayMs: 150 },
  { kind: "status", status: 403 },
];

const { service, signedIn } = useOwnService({
  RECORD_FRESH_SECONDS: "1",
  RECORD_DEADLINE_MS: "100",
  RECORD_LONGEST_PAUSE_MS: "1",
});

test("requests of two hundred teachers at once, with faults and sign-outs: each sees their own record, and nobody else’s", async () => {
  const pick = picker(7);
  const visitors = await Promise.all(
    Array.from({ length: VISITORS }, (_, place) => newVisitor(place)),
  );
  const seen = { pages: 0, certificates: 0, refusals: 0 };

  async function turn(): Promise<void> {
    const visitor = pick(visitors);
    const chance = pick(PERCENT);
    if (chance === 0) return signOutAndIn(visitor);
    if (chance < 8) spoilOnce(visitor.record.trn, pick(FAULTS));
    if (chance < 90) await look(visitor, seen);
    else await download(visitor, seen);
  }

  let left = REQUESTS;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left > 0) {
        left -= 1;
        await turn();
      }
    }),
  );
  expect(seen.pages).toBeGreaterThan(REQUESTS / 2);
  expect(seen.certificates).toBeGreaterThan(REQUESTS / 50);
  expect(seen.refusals).toBeGreaterThan(0);
}, 180_000);

const PERCENT = Array.from({ length: 100 }, (_, place) => place);

type Visitor = {
  who: Record<string, string>;
  record: (typeof RECORDS)[number];
  browser: PlainVisitor;
};

async function newVisitor(place: number): Promise<Visitor> {
  const record = RECORDS[place % RECORDS.length];
  if (!record) throw new Error("The cast is empty");
  const email = `visitor-${place}@example.com`;
  const { trn } = record;
  const who = { trn, name: "Robin Example", email, birthdate: "" };
  return { who, record, browser: await signedIn(who) };
}

async function look(
  { browser, record }: Visitor,
  seen: { pages: number; refusals: number },
) {
  const answer = await browser.ask("/qualifications");
  const html = await answer.text();
  const shown = RECORDS.filter(
    ({ trn, name }) => html.includes(trn) || html.includes(escaped(name)),
  );
  if (answer.status === 200) {
    seen.pages += 1;
    expect(shown).toEqual([record]);
  } else {
    seen.refusals += 1;
    expect(shown).toEqual([]);
  }
}

async function download(
  { browser, record }: Visitor,
  seen: { certificates: number },
) {
  const answer = await browser.ask("/certificates/qts.pdf");
  await answer.arrayBuffer();
  const disposition = answer.headers.get("Content-Disposition");
  if (!disposition) return;
  seen.certificates += 1;
  const others = RECORDS.filter(({ trn }) => trn !== record.trn);
  for (const { name } of others)
    expect(disposition).not.toContain(`"${name} QTS`);
}

async function signOutAndIn(visitor: Visitor): Promise<void> {
  await visitor.browser.post("/sign-out");
  visitor.browser = await signedIn(visitor.who);
}

function spoilOnce(trn: string, fault: (typeof FAULTS)[number]): void {
  // Each of the list is a kind that the stand-in of DQT has.
  service().mocks.faults.add({
    ...fault,
    upstream: "dqt",
    trn,
    times: 1,
  } as never);
}

function escaped(name: string): string {
  return name
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("'", "&#x27;");
}

/** Park and Miller's generator: enough to mix, and the same on every run. */
function picker(seed: number): <Item>(items: readonly Item[]) => Item {
  let state = seed;
  return (items) => {
    state = (state * 48271) % 2147483647;
    const item = items[Math.floor((state / 2147483647) * items.length)];
    if (item === undefined) throw new Error("Nothing to pick from");
    return item;
  };
}
