import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

import { sendForm } from "./change-asker.ts";
import { useTeachers } from "./change-teachers.ts";
import { type PlainVisitor, whereTo } from "./plain-visitor.ts";
import { findAll, parseHtml } from "./read-html.ts";

const { own, nextTeacher, casesOf, statusAt } = useTeachers();
const NAME = "/account/name";
const PREFERRED = "/account/preferred-name";
const SAM = { firstName: "Sam", middleName: "", lastName: "Toast" };

test("a checked form with a key becomes one request, however often it is sent", async () => {
  const { trn, visitor } = await nextTeacher();
  const fields = { ...SAM, owner: await ownerOf(visitor), checked: "yes" };
  const key = randomUUID();
  const send = () => sendForm(visitor, NAME, fields, undefined, key);
  const answers = [await send(), await send()];
  const places = await Promise.all(answers.map(placeIn));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(new Set(places).size).toBe(1);
  expect(await statusAt(visitor, places[0] ?? "")).toBe("In review");
  expect(casesOf(trn)).toHaveLength(1);
});

test("it is known again also when its receipt was lost", async () => {
  const { trn, visitor } = await nextTeacher();
  const fields = { ...SAM, owner: await ownerOf(visitor), checked: "yes" };
  const key = randomUUID();
  const first = await sendForm(visitor, NAME, fields, undefined, key);
  const database = await own.service().worker.database();
  await database.prepare("DELETE FROM receipts").run();
  const again = await sendForm(visitor, NAME, fields, undefined, key);
  expect(again.status).toBe(200);
  expect(await placeIn(again)).toBe(await placeIn(first));
  expect(casesOf(trn)).toHaveLength(1);
});

test("another form, when a request is on its way, is not taken", async () => {
  const { trn, visitor } = await nextTeacher();
  const fields = { ...SAM, owner: await ownerOf(visitor), checked: "yes" };
  const first = await sendForm(visitor, NAME, fields, undefined, randomUUID());
  const other = await sendForm(visitor, NAME, fields, undefined, randomUUID());
  expect(other.status).toBe(409);
  expect(await placeIn(other)).toBe(await placeIn(first));
  expect(casesOf(trn)).toHaveLength(1);
});

test("a form with a key that nobody has checked becomes a draft", async () => {
  const { trn, visitor } = await nextTeacher();
  const fields = { ...SAM, owner: await ownerOf(visitor) };
  const answer = await sendForm(visitor, NAME, fields, [], randomUUID());
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("Select a file");
  const complete = await sendForm(
    visitor,
    NAME,
    fields,
    undefined,
    randomUUID(),
  );
  expect(await placeIn(complete)).toBe(`${NAME}/check`);
  expect(casesOf(trn)).toEqual([]);
});

test("a form that one teacher opened is not taken from another", async () => {
  const [first, second] = [await nextTeacher(), await nextTeacher()];
  const owner = await ownerOf(first.visitor);
  for (const key of [undefined, randomUUID()]) {
    const change = await sendForm(
      second.visitor,
      NAME,
      { ...SAM, owner },
      undefined,
      key,
    );
    expect(change.status).toBe(412);
    expect(await change.text()).toContain("This form is somebody else’s");
  }
  const choice = { choice: "other", other: "Sammy", owner };
  const preferred = await second.visitor.post(PREFERRED, choice);
  expect(preferred.status).toBe(412);
  const email = { value: "sam@example.com", owner };
  expect((await second.visitor.post("/account/email", email)).status).toBe(412);
  const draft = await (await second.visitor.ask(NAME)).text();
  expect(draft).not.toContain("Toast");
});

test("a form with a key must say whose it is", async () => {
  const { visitor } = await nextTeacher();
  const answer = await sendForm(visitor, NAME, SAM, undefined, randomUUID());
  expect(answer.status).toBe(412);
});

test("after the session a change is kept as a draft, and a name to be called by is not", async () => {
  const { trn, visitor } = await nextTeacher();
  const owner = await ownerOf(visitor);
  own.service().mocks.faults.add({
    upstream: "identity",
    kind: "short-access-token",
    accessTokenSeconds: 1,
    times: 1,
  });
  await visitor.signIn(trn);
  await expect
    .poll(async () => (await visitor.ask("/account")).status, {
      timeout: 10_000,
    })
    .toBe(303);
  const change = await sendForm(
    visitor,
    NAME,
    { ...SAM, owner },
    undefined,
    randomUUID(),
  );
  expect(change.status).toBe(200);
  expect(await placeIn(change)).toMatch(/^\/sign-in\?why=ended/);
  const choice = { choice: "other", other: "Sammy", owner };
  const answer = await visitor.post(PREFERRED, choice, randomUUID());
  expect(answer.status).toBe(401);
  expect(await placeIn(answer)).toMatch(/^\/sign-in\?why=ended/);
});

test("what became of a form is for the service alone: no redirect says it", async () => {
  const { visitor } = await nextTeacher();
  visitor.cookies.clear();
  const answer = await visitor.ask("/account");
  expect(whereTo(answer)).toMatch(/^\/sign-in/);
  expect(answer.headers.get("Form-Outcome")).toBeNull();
});

/** Whose the forms of this visitor are, as their pages say it. */
async function ownerOf(visitor: PlainVisitor): Promise<string> {
  const html = await (await visitor.ask(PREFERRED)).text();
  const [field] = findAll(parseHtml(html), ({ attrs }) =>
    attrs.some(({ name, value }) => name === "name" && value === "owner"),
  );
  const owner = field?.attrs.find(({ name }) => name === "value")?.value ?? "";
  expect(owner).toMatch(/^[\w-]{16}$/);
  return owner;
}

async function placeIn(answer: Response): Promise<string> {
  const said = (await answer.clone().json()) as { to: string };
  return said.to;
}
