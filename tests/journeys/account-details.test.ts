import { expect, test } from "vitest";

import { newVisitor, VISITS } from "./browser.ts";
import { AMARA } from "./cast.ts";
import { askForName } from "./change-asker.ts";
import { useTeachers } from "./change-teachers.ts";
import { expectGoodPage } from "./page-check.ts";
import { newcomer, whereTo } from "./plain-visitor.ts";
import { signIn } from "./walk.ts";

const { own, nextTeacher, casesOf } = useTeachers();

test.each(VISITS.map((visit, place) => ({ ...visit, place })))(
  "a teacher changes the address that we write to, with the code that comes there (script $javaScript, width $width)",
  async ({ place, ...visit }) => {
    const page = await newVisitor(visit);
    const address = `amara${place}@new.example.com`;
    await signIn(page, newcomer(AMARA), "/account", atService());
    await page.getByRole("link", { name: "Change email address" }).click();
    await expectGoodPage(page, "Change your email address");
    const field = page.getByLabel("New email address");
    await field.fill("amara at home");
    await page.getByRole("button", { name: "Send code" }).click();
    await expectGoodPage(page, "Change your email address");
    expect(await page.title()).toMatch(/^Error: /);
    expect(await field.inputValue()).toBe("amara at home");
    await field.fill(address);
    await page.getByRole("button", { name: "Send code" }).click();
    await expectGoodPage(page, "Enter the code");
    await page.getByRole("button", { name: "Continue" }).click();
    await expectGoodPage(page, "Enter the code");
    await page.getByText("There is a problem").waitFor();
    await page.getByLabel("Code", { exact: true }).fill(codeSentTo(address));
    await page.getByRole("button", { name: "Continue" }).click();
    await expectGoodPage(page, "DfE Identity account");
    await page.getByText(address).waitFor();
    await page.getByText("Your email address was changed").waitFor();
    await expect.poll(wasTold).toBe(true);
  },
);

test("a mobile number is proved by a text message", async () => {
  const visitor = await own.signedIn(newcomer(AMARA));
  const sent = await visitor.post("/account/phone", { value: "07700 900 123" });
  expect(whereTo(sent)).toBe("/account/phone/code");
  const code = codeSentTo("+447700900123");
  await visitor.post("/account/phone/code", { code });
  expect(await (await visitor.ask("/account")).text()).toContain(
    "07700 900123",
  );
});

test("a preferred name is one of those on the record or any other", async () => {
  const page = await newVisitor();
  await signIn(page, newcomer(AMARA), "/account/preferred-name", atService());
  await expectGoodPage(page, "What should we call you?");
  await page.getByRole("button", { name: "Save" }).click();
  await expectGoodPage(page, "What should we call you?");
  await page.getByText("Select what we should call you").first().waitFor();
  await page.getByLabel("Another name", { exact: true }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await page
    .getByText("Enter the name that we should call you")
    .first()
    .waitFor();
  await page.getByLabel("Another name, if you chose that").fill("Mara O’Kay");
  await page.getByRole("button", { name: "Save" }).click();
  await expectGoodPage(page, "DfE Identity account");
  await page.getByText("Mara O’Kay").waitFor();
  await page.getByRole("link", { name: "Change preferred name" }).click();
  expect(
    await page.getByLabel("Another name", { exact: true }).isChecked(),
  ).toBe(true);
  await page.getByLabel("Amara Ngozi Okonkwo-Hughes").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expectGoodPage(page, "DfE Identity account");
  expect(await page.getByText("Mara O’Kay").count()).toBe(0);
});

test("a code counts for five tries, and each wrong one says the same", async () => {
  const visitor = await own.signedIn(newcomer(AMARA));
  await visitor.post("/account/email", { value: "five@example.com" });
  const code = codeSentTo("five@example.com");
  const wrong = code === "000000" ? "000001" : "000000";
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await visitor.post("/account/email/code", { code: wrong });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("The code is wrong, too old");
  }
  const right = await visitor.post("/account/email/code", { code });
  expect(right.status).toBe(422);
});

test("a code proves one value, once, for the one who asked", async () => {
  const [mine, other] = [
    await own.signedIn(newcomer(AMARA)),
    await own.signedIn(newcomer(AMARA)),
  ];
  await mine.post("/account/email", { value: "first@example.com" });
  const old = codeSentTo("first@example.com");
  await mine.post("/account/email", { value: "second@example.com" });
  const code = codeSentTo("second@example.com");
  expect((await mine.post("/account/email/code", { code: old })).status).toBe(
    422,
  );
  await other.post("/account/email", { value: "second@example.com" });
  expect((await other.post("/account/email/code", { code })).status).toBe(422);
  const tries = await Promise.all(
    [1, 2].map(() => mine.post("/account/email/code", { code })),
  );
  expect(tries.map(whereTo).toSorted()).toEqual([
    "/account/email",
    "/account?changed=email",
  ]);
});

test("after five codes in an hour there is no other, and the page says so", async () => {
  const visitor = await own.signedIn(newcomer(AMARA));
  const send = () =>
    visitor.post("/account/email", { value: "many@example.com" });
  for (let sent = 0; sent < 5; sent += 1)
    expect((await send()).status).toBe(303);
  const answer = await send();
  expect(answer.status).toBe(429);
  expect(await answer.text()).toContain("too many codes");
});

test("a code that could not be sent is said to be", async () => {
  const visitor = await own.signedIn(newcomer(AMARA));
  own.service().mocks.faults.add({
    upstream: "notify",
    kind: "status",
    status: 500,
    times: 1,
  });
  const answer = await visitor.post("/account/email", {
    value: "down@example.com",
  });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("could not send the code");
});

test("a request goes with the address that the teacher gave us, who is told of it there", async () => {
  const { trn, visitor } = await nextTeacher();
  await visitor.post("/account/email", { value: "told@example.com" });
  await visitor.post("/account/email/code", {
    code: codeSentTo("told@example.com"),
  });
  const place = await askForName(visitor, "Toast");
  expect(casesOf(trn)).toMatchObject([{ emailAddress: "told@example.com" }]);
  await expect.poll(receipt).toContain(place);
});

test("mail that fails stops no request", async () => {
  const { trn, visitor } = await nextTeacher();
  const { id } = own
    .service()
    .mocks.faults.add({ upstream: "notify", kind: "reset" });
  await askForName(visitor, "Toast");
  own.service().mocks.faults.clear(id);
  expect(casesOf(trn)).toHaveLength(1);
});

function atService() {
  const { origin, mocks } = own.service();
  return { origin, mocks: mocks.origin };
}

function inbox() {
  return own.service().mocks.inbox.list();
}

function wasTold(): boolean {
  return inbox().some(({ subject }) => subject?.includes("was changed"));
}

function receipt(): string {
  const mail = inbox().find(
    ({ to, subject }) =>
      to === "told@example.com" && subject?.includes("received"),
  );
  return mail?.body ?? "";
}

/** The newest code that was sent there. */
function codeSentTo(place: string): string {
  const message = inbox().findLast(
    ({ to, body }) => to === place && /\d{6}/.test(body),
  );
  return /\b\d{6}\b/.exec(message?.body ?? "")?.[0] ?? "";
}
