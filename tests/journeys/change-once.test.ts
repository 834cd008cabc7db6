import { expect, test } from "vitest";

import { askForName, checkedAnswers, sendForm } from "./change-asker.ts";
import { useTeachers } from "./change-teachers.ts";
import { whereTo } from "./plain-visitor.ts";

const { own, nextTeacher, casesOf, statusAt, tryAgain } = useTeachers();
const NAME = "/account/name";

test("two clicks, a replay and another window submit one request, and lead to its page", async () => {
  const { trn, visitor } = await nextTeacher();
  await sendForm(visitor, NAME, { firstName: "Sam", lastName: "Toast" });
  const answers = await checkedAnswers(visitor, NAME);
  const submit = () => visitor.post(`${NAME}/check`, answers);
  const places = (await Promise.all([submit(), submit(), submit()])).map(
    whereTo,
  );
  places.push(whereTo(await submit()));
  expect(new Set(places).size).toBe(1);
  expect(places[0]).toMatch(/^\/account\/requests\/[\w-]+$/);
  expect(await statusAt(visitor, places[0] ?? "")).toBe("In review");
  expect(casesOf(trn)).toHaveLength(1);
});

test("what was changed in another window after the check is not submitted", async () => {
  const { trn, visitor } = await nextTeacher();
  await sendForm(visitor, NAME, { firstName: "Sam", lastName: "Toast" });
  const answers = await checkedAnswers(visitor, NAME);
  await sendForm(visitor, NAME, { firstName: "Sam", lastName: "Bread" }, []);
  const answer = await visitor.post(`${NAME}/check`, answers);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain("Your answers were changed in another window");
  expect(html).toContain("Sam Bread");
  expect(casesOf(trn)).toEqual([]);
});

test.each([
  ["500", { kind: "status", status: 500 }],
  ["a cut connection", { kind: "reset" }],
  ["no answer", { kind: "delay", delayMs: 3000 }],
  ["503 as HTML", { kind: "html", status: 503 }],
  ["429", { kind: "rate-limited" }],
] as const)(
  "with %s from DQT the request waits, says so, and arrives once when DQT is back",
  async (_, fault) => {
    const { trn, visitor } = await nextTeacher();
    const { faults } = own.service().mocks;
    const { id } = faults.add({ upstream: "dqt-changes", trn, ...fault });
    const place = await askForName(visitor, "Toast");
    expect(await statusAt(visitor, place)).toBe("Not sent yet");
    faults.clear(id);
    await tryAgain();
    expect(await statusAt(visitor, place)).toBe("In review");
    expect(casesOf(trn)).toHaveLength(1);
  },
);

test.each([
  ["500", { kind: "status", status: 500 }],
  ["a cut connection", { kind: "reset" }],
  ["no answer", { kind: "delay", delayMs: 3000 }],
] as const)(
  "with %s after the case was opened the request is in review, and there is one case",
  async (_, fault) => {
    const { trn, visitor } = await nextTeacher();
    const { faults } = own.service().mocks;
    faults.add({
      upstream: "dqt-changes",
      trn,
      after: true,
      times: 1,
      ...fault,
    });
    const place = await askForName(visitor, "Toast");
    expect(casesOf(trn)).toHaveLength(1);
    expect(await statusAt(visitor, place)).toBe("Not sent yet");
    await tryAgain();
    expect(await statusAt(visitor, place)).toBe("In review");
    expect(casesOf(trn)).toHaveLength(1);
  },
);

test("while the record cannot be read, what may have arrived is not sent again", async () => {
  const { trn, visitor } = await nextTeacher();
  const { faults } = own.service().mocks;
  faults.add({
    upstream: "dqt-changes",
    trn,
    kind: "reset",
    after: true,
    times: 1,
  });
  const place = await askForName(visitor, "Toast");
  const { id } = faults.add({
    upstream: "dqt",
    trn,
    kind: "status",
    status: 503,
  });
  await tryAgain();
  expect(await statusAt(visitor, place)).toBe("Not sent yet");
  faults.clear(id);
  await tryAgain();
  expect(await statusAt(visitor, place)).toBe("In review");
  expect(casesOf(trn)).toHaveLength(1);
});

test("what arrived unheard and somebody has begun to look at is told by DQT’s refusal", async () => {
  const { trn, visitor } = await nextTeacher();
  const { faults, cases } = own.service().mocks;
  faults.add({
    upstream: "dqt-changes",
    trn,
    kind: "reset",
    after: true,
    times: 1,
  });
  const place = await askForName(visitor, "Toast");
  // The record does not say that it is waiting any more, and another one is still refused.
  cases.move(casesOf(trn)[0]?.caseNumber ?? "", "InProgress");
  await tryAgain();
  expect(await statusAt(visitor, place)).toBe("In review");
  expect(casesOf(trn)).toHaveLength(1);
});

test("DQT refuses a second request while somebody reviews the first, and nothing is lost", async () => {
  const { trn, visitor } = await nextTeacher();
  const { cases } = own.service().mocks;
  const { caseNumber } = cases.open({
    kind: "name",
    trn,
    emailAddress: null,
    evidence: { name: "", bytes: 0, start: "" },
  });
  cases.move(caseNumber, "InProgress");
  const place = await askForName(visitor, "Toast");
  expect(await statusAt(visitor, place)).toBe("Not sent");
  cases.move(caseNumber, "Rejected");
  await visitor.post(place, { intent: "send-again" });
  expect(await statusAt(visitor, place)).toBe("In review");
  expect(casesOf(trn)).toHaveLength(2);
});

test("a request that waits can be withdrawn, and another one made", async () => {
  const { trn, visitor } = await nextTeacher();
  const { faults } = own.service().mocks;
  const { id } = faults.add({
    upstream: "dqt-changes",
    trn,
    kind: "rate-limited",
  });
  const place = await askForName(visitor, "Toast");
  await visitor.post(place, { intent: "withdraw" });
  faults.clear(id);
  await tryAgain();
  expect(await statusAt(visitor, place)).toBe("Withdrawn");
  expect(casesOf(trn)).toEqual([]);
  await askForName(visitor, "Bread");
  expect(casesOf(trn)).toMatchObject([{ name: { last: "Bread" } }]);
});
