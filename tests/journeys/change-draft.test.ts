import { expect, test } from "vitest";

import { pdf } from "../../app/account/evidence-sample.ts";
import { AMARA, OLUFEMI, PRECIOUS, RUFUS } from "./cast.ts";
import { askForName, DEED, sendForm } from "./change-asker.ts";
import { useOwnService } from "./own-service.ts";
import { newcomer, whereTo } from "./plain-visitor.ts";

const own = useOwnService({ RECORD_FRESH_SECONDS: "0" });
const NAME = "/account/name";

test("what was typed when the session had ended is kept, and there after the next sign-in", async () => {
  const visitor = await whoseSessionEnded(AMARA);
  const answer = await sendForm(visitor, NAME, {
    firstName: "Sam",
    lastName: "Toast",
  });
  const place = whereTo(answer);
  expect(place).toBe("/sign-in?why=ended&return_to=%2Faccount%2Fname");
  expect((await visitor.ask(NAME)).status).toBe(303);
  await visitor.signIn(AMARA);
  const html = await (await visitor.ask(NAME)).text();
  expect(html).toContain('value="Toast"');
  expect(html).toContain("deed.pdf (2KB)");
});

test("what was typed when the session had ended is not shown to whoever signs in next", async () => {
  const visitor = await whoseSessionEnded(RUFUS);
  await sendForm(visitor, NAME, { firstName: "Sam", lastName: "Toast" });
  const next = await own.signedIn(PRECIOUS);
  const html = await (await next.ask(NAME)).text();
  expect(html).not.toContain("Toast");
  expect(html).not.toContain("deed.pdf");
});

test("a form of nobody’s is asked to sign in, and nothing is kept of it", async () => {
  const visitor = await own.signedIn(OLUFEMI);
  await visitor.post("/sign-out");
  const answer = await sendForm(visitor, NAME, {
    firstName: "Sam",
    lastName: "Toast",
  });
  expect(whereTo(answer)).toContain("/sign-in?why=needed");
  await visitor.signIn(OLUFEMI);
  expect(await (await visitor.ask(NAME)).text()).not.toContain("Toast");
});

test("a request is its teacher’s alone, also for somebody with the same TRN", async () => {
  const mine = await own.signedIn(newcomer(RUFUS));
  const place = await askForName(mine, "Toast");
  expect((await mine.ask(place)).status).toBe(200);
  for (const who of [AMARA, newcomer(RUFUS)]) {
    const other = await own.signedIn(who);
    expect((await other.ask(place)).status).toBe(404);
    expect((await other.post(place, { intent: "withdraw" })).status).toBe(404);
  }
});

test("the database and the bucket hold nothing that can be read", async () => {
  const visitor = await own.signedIn(newcomer(PRECIOUS));
  await sendForm(visitor, NAME, { firstName: "Zebedee", lastName: "Quux" });
  const database = await own.service().worker.database();
  for (const table of ["change_requests", "audit_events"]) {
    const rows = await database.prepare(`SELECT * FROM ${table}`).all();
    const text = JSON.stringify(rows.results);
    for (const secret of ["Zebedee", "Quux", "deed.pdf", "example.com"])
      expect(text).not.toContain(secret);
  }
  const bucket = await own.service().worker.evidence();
  const { objects } = await bucket.list();
  expect(objects.length).toBeGreaterThan(0);
  for (const { key } of objects) {
    const object = await bucket.get(key);
    expect(await object?.text()).not.toContain("%PDF");
    expect(key).toMatch(/^evidence\/\d{4}-\d\d-\d\d\/[\w-]{22}$/);
  }
});

test("an audit event can neither be changed nor deleted", async () => {
  const visitor = await own.signedIn(newcomer(PRECIOUS));
  await sendForm(visitor, NAME, { firstName: "Sam", lastName: "Toast" });
  const database = await own.service().worker.database();
  for (const change of [
    "UPDATE audit_events SET what = ''",
    "DELETE FROM audit_events",
  ])
    await expect(database.prepare(change).run()).rejects.toThrow(
      "only ever added",
    );
});

test("a file is kept once, however often it is chosen, and no more than three are", async () => {
  const visitor = await own.signedIn(newcomer(PRECIOUS));
  const fields = { firstName: "Sam", lastName: "Toast" };
  await sendForm(visitor, NAME, fields, [DEED, DEED]);
  await sendForm(visitor, NAME, fields, [DEED]);
  const one = await (await visitor.ask(NAME)).text();
  expect(one.match(/deed\.pdf \(/g)).toHaveLength(1);
  const answer = await sendForm(
    visitor,
    NAME,
    fields,
    [300, 301, 302].map((size) => ({ ...DEED, bytes: pdf(size) })),
  );
  const html = await answer.text();
  expect(html).toContain("You can add up to 3 files");
  expect(html.match(/deed\.pdf \(/g)).toHaveLength(3);
});

test.each([
  ["another kind", "/account/shoe-size/check", 404],
  ["no draft", "/account/date-of-birth/check", 303],
  ["an unknown request", "/account/requests/nothing", 404],
  ["evidence that nobody has", "/evidence/nothing", 404],
])("%s is answered plainly", async (_, path, status) => {
  const visitor = await own.signedIn(newcomer(PRECIOUS));
  expect((await visitor.ask(path)).status).toBe(status);
});

/** Somebody whose session ends after a second, and has ended. */
async function whoseSessionEnded(who: string) {
  own.service().mocks.faults.add({
    upstream: "identity",
    kind: "short-access-token",
    accessTokenSeconds: 1,
    times: 1,
  });
  const visitor = await own.signedIn(who);
  await expect
    .poll(async () => (await visitor.ask("/account")).status, {
      timeout: 10_000,
    })
    .toBe(303);
  return visitor;
}

test("whoever signed in with another date of birth than the record has is told so first", async () => {
  const who = { trn: RUFUS, name: "Rufus", email: "r@example.com" };
  const visitor = await own.signedIn({ ...who, birthdate: "1970-01-02" });
  const html = await (await visitor.ask("/account")).text();
  expect(html).toContain("You signed in with the date of birth 2 January 1970");
});
