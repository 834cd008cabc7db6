import { expect, test } from "vitest";

import { askForName, sendForm } from "./change-asker.ts";
import { useTeachers } from "./change-teachers.ts";
import { whereTo } from "./plain-visitor.ts";

const { own, nextTeacher, casesOf, statusAt, tryAgain } = useTeachers();
const NAME = "/account/name";
const DAY = 24 * 60 * 60 * 1000;

test("a request whose sign-in is over waits, says so, and goes when its teacher signs in again", async () => {
  const { faults } = own.service().mocks;
  const { trn, visitor } = await nextTeacher();
  const refused = faults.add({
    upstream: "dqt-changes",
    trn,
    kind: "status",
    status: 401,
  });
  const place = await askForName(visitor, "Toast");
  expect(await statusAt(visitor, place)).toBe("Not sent yet");
  expect(await (await visitor.ask(place)).text()).toContain(
    "send it the next time that you sign in",
  );
  faults.clear(refused.id);
  // Not by itself: there is nothing to send it with.
  await tryAgain();
  expect(casesOf(trn)).toEqual([]);
  await visitor.signIn(trn);
  await expect.poll(() => statusAt(visitor, place)).toBe("In review");
  expect(casesOf(trn)).toHaveLength(1);
});

test("the sign-in alone is enough, whatever page follows", async () => {
  const { faults } = own.service().mocks;
  const { trn, visitor } = await nextTeacher();
  faults.add({
    upstream: "dqt-changes",
    trn,
    kind: "status",
    status: 401,
    times: 1,
  });
  const place = await askForName(visitor, "Toast");
  await visitor.signIn(trn);
  await expect.poll(() => statusAt(visitor, place)).toBe("In review");
  expect(casesOf(trn)).toHaveLength(1);
});

test("an attempt of which nothing was heard for an hour is not made again", async () => {
  const { faults, cases } = own.service().mocks;
  const { trn, visitor } = await nextTeacher();
  faults.add({
    upstream: "dqt-changes",
    trn,
    kind: "reset",
    after: true,
    times: 1,
  });
  const place = await askForName(visitor, "Toast");
  // Decided meanwhile: nothing of it can be seen on the record.
  cases.move(casesOf(trn)[0]?.caseNumber ?? "", "Rejected");
  await agedBy(2 * 60 * 60 * 1000);
  expect(await statusAt(visitor, place)).toBe("Not sent");
  const html = await (await visitor.ask(place)).text();
  expect(html).toContain("it may have arrived");
  expect(html).not.toContain("Send again");
  expect(casesOf(trn)).toHaveLength(1);
});

test("a draft that nobody touches is given up after 28 days, with its files", async () => {
  const { visitor } = await nextTeacher();
  const fields = { firstName: "Sam", lastName: "Toast" };
  const before = await filesKept();
  await sendForm(visitor, NAME, fields);
  expect(await filesKept()).toBe(before + 1);
  await agedBy(27 * DAY);
  expect(await (await visitor.ask(NAME)).text()).toContain('value="Toast"');
  await agedBy(2 * DAY);
  expect(await (await visitor.ask(NAME)).text()).not.toContain("Toast");
  expect(await filesKept()).toBe(before);
});

test("a month after its end nothing is left of what a request said", async () => {
  const { cases } = own.service().mocks;
  const { trn, visitor } = await nextTeacher();
  const place = await askForName(visitor, "Toast");
  cases.move(casesOf(trn)[0]?.caseNumber ?? "", "Approved");
  await visitor.ask("/account");
  expect(await statusAt(visitor, place)).toBe("Closed");
  const before = await filesKept();
  await agedBy(29 * DAY);
  expect(await (await visitor.ask(place)).text()).toContain("Toast");
  await agedBy(2 * DAY);
  expect(await (await visitor.ask(place)).text()).not.toContain("Toast");
  expect(await statusAt(visitor, place)).toBe("Closed");
  expect(await filesKept()).toBe(before - 1);
});

test("what was decided leads to a new request", async () => {
  const { cases } = own.service().mocks;
  const { trn, visitor } = await nextTeacher();
  const place = await askForName(visitor, "Toast");
  expect(whereTo(await visitor.ask(NAME))).toBe(place);
  cases.move(casesOf(trn)[0]?.caseNumber ?? "", "Approved");
  await visitor.ask("/account");
  expect((await visitor.ask(NAME)).status).toBe(200);
});

test("the queue brings what could not go at once", async () => {
  const { mocks, worker } = own.service();
  const { trn, visitor } = await nextTeacher();
  const { id } = mocks.faults.add({
    upstream: "dqt-changes",
    trn,
    kind: "rate-limited",
  });
  const place = await askForName(visitor, "Toast");
  mocks.faults.clear(id);
  await worker.enqueue({ request: place.split("/").at(-1) });
  await expect
    .poll(() => statusAt(visitor, place), { timeout: 10_000 })
    .toBe("In review");
  // It comes a second time, or of a request that nobody knows: nothing happens.
  await worker.enqueue({ request: place.split("/").at(-1) });
  await worker.enqueue({ request: "7F3K-9Q2M" });
  expect(casesOf(trn)).toHaveLength(1);
});

test("after a refusal another change can be asked for", async () => {
  const { cases } = own.service().mocks;
  const { trn, visitor } = await nextTeacher();
  const place = await askForName(visitor, "Toast");
  expect(await (await visitor.ask(place)).text()).not.toContain(
    "another change",
  );
  cases.move(casesOf(trn)[0]?.caseNumber ?? "", "Rejected");
  expect(await (await visitor.ask(place)).text()).toContain("another change");
  expect(whereTo(await visitor.ask(NAME))).toBe(place);
  expect(whereTo(await visitor.post(place, { intent: "ask-anew" }))).toBe(NAME);
  await askForName(visitor, "Bread");
  expect(casesOf(trn)).toMatchObject([
    { name: { last: "Toast" } },
    { name: { last: "Bread" } },
  ]);
});

async function filesKept(): Promise<number> {
  const bucket = await own.service().worker.evidence();
  return (await bucket.list()).objects.length;
}

/** Lets so much time go by for all requests, and the clock strike. */
async function agedBy(milliseconds: number): Promise<void> {
  const { worker } = own.service();
  const database = await worker.database();
  await database
    .prepare(
      "UPDATE change_requests SET updated_at = updated_at - ?1, tried_at = tried_at - ?1",
    )
    .bind(milliseconds)
    .run();
  await worker.runClock();
}
