import { array, assert, asyncProperty, constant, oneof } from "fast-check";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { press } from "./offline-steps.ts";
import { useLine } from "./own-line.ts";
import { findAll, parseHtml } from "./read-html.ts";

/** A part of what is run by hand before a release: `SEQUENCES=300`. */
const SEQUENCES = Number(process.env["SEQUENCES"] ?? 8);
const PREFERRED = "/account/preferred-name";

const line = useLine();

/** What is known of one teacher: the names that the service may have, and the one that waits here. */
type Known = { trn: string; atService: Set<string>; waiting: string | null };
type Device = { page: Page; who: Known; isCut: boolean; losesAnswers: boolean };

const STEPS = {
  async fillIn({ page, who, isCut, losesAnswers }: Device) {
    const name = newName();
    await page.goto(line.service().origin + PREFERRED);
    await page.getByLabel("Another name", { exact: true }).check();
    await page.getByLabel("Another name, if you chose that").fill(name);
    await press(page, "Save");
    await page.waitForURL(/\/account\?changed=|\/offline$/);
    if (losesAnswers) who.atService.add(name);
    who.waiting = name;
    if (!isCut && !losesAnswers) arrive(who);
  },
  async cutTheLine(device: Device) {
    await line.goOffline(device.page);
    device.isCut = true;
    device.losesAnswers = false;
  },
  async loseAnswers(device: Device) {
    await line.goOnline(device.page);
    void line.line().loseAnswers();
    // Whatever waits may be tried from now on.
    if (device.who.waiting) device.who.atService.add(device.who.waiting);
    device.isCut = false;
    device.losesAnswers = true;
  },
  async mendTheLine(device: Device) {
    await line.goOnline(device.page);
    device.isCut = false;
    device.losesAnswers = false;
    await settle(device);
  },
  async deleteIt({ page, who }: Device) {
    await page.goto(`${line.service().origin}/offline`);
    if (!who.waiting) return;
    await press(page, "Delete : Preferred name");
    await page.getByText("No forms are waiting").waitFor();
    who.waiting = null;
  },
  async closeTheTab(device: Device) {
    const context = device.page.context();
    await device.page.close();
    device.page = await context.newPage();
  },
  /** Only with a line can somebody else sign in. */
  async changeTeachers(device: Device) {
    if (device.isCut || device.losesAnswers) return;
    device.who = known.find((each) => each !== device.who) ?? device.who;
    await signInOn(device);
    await settle(device);
  },
};

const WEIGHTS: Record<keyof typeof STEPS, number> = {
  fillIn: 5,
  cutTheLine: 3,
  loseAnswers: 2,
  mendTheLine: 2,
  deleteIt: 1,
  closeTheTab: 1,
  changeTeachers: 2,
};

const step = oneof(
  ...Object.entries(WEIGHTS).map(([name, weight]) => ({
    weight,
    arbitrary: constant(name as keyof typeof STEPS),
  })),
);

/** Two teachers share a device; what becomes of the forms of one is looked at elsewhere. */
const known: Known[] = [];

test(
  "whatever happens on the way, no form is lost, none acts twice, and none acts for another teacher",
  { timeout: 20_000 + 10_000 * SEQUENCES },
  async () => {
    for (const _ of [1, 2])
      known.push({
        trn: line.nextTeacher(),
        atService: new Set([""]),
        waiting: null,
      });
    await assert(
      asyncProperty(array(step, { minLength: 3, maxLength: 9 }), walk),
      { numRuns: SEQUENCES, seed: 7, endOnFailure: true },
    );
    expect(
      await numberOf("audit_events WHERE what LIKE 'account change%'"),
    ).toBe(await numberOf("receipts WHERE leads IS NOT NULL"));
  },
);

/** At the end the line is whole, and both teachers come back. */
async function walk(steps: (keyof typeof STEPS)[]): Promise<void> {
  const page = await newVisitor({ javaScript: true });
  const [who] = known as [Known];
  const device = { page, who, isCut: false, losesAnswers: false };
  await signInOn(device);
  const toTheEnd = ["mendTheLine", "changeTeachers", "changeTeachers"] as const;
  for (const name of [...steps, ...toTheEnd]) await STEPS[name](device);
  await page.context().close();
  for (const { trn, atService, waiting } of known) {
    expect(waiting).toBeNull();
    expect([...atService]).toContain(await nameAtService(trn));
  }
}

async function signInOn({ page, who }: Device): Promise<void> {
  await page.goto(`${line.service().origin}/signed-out`);
  await line.open(page, who.trn, PREFERRED);
}

/** Whoever looks at what waits has it sent. */
async function settle({ page, who }: Device): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`${line.service().origin}/offline`);
        return page.getByText("We will send this").isVisible();
      },
      { timeout: 15_000 },
    )
    .toBe(false);
  arrive(who);
}

function arrive(who: Known): void {
  if (who.waiting) who.atService = new Set([who.waiting]);
  who.waiting = null;
}

async function nameAtService(trn: string): Promise<string> {
  const visitor = await line.onAnotherDevice(trn);
  const html = await (await visitor.ask(PREFERRED)).text();
  const [field] = findAll(parseHtml(html), ({ attrs }) =>
    attrs.some(({ name, value }) => name === "name" && value === "other"),
  ).filter(({ attrs }) => attrs.some(({ value }) => value === "text"));
  return field?.attrs.find(({ name }) => name === "value")?.value ?? "";
}

async function numberOf(rows: string): Promise<number> {
  const database = await line.service().worker.database();
  const found = await database
    .prepare(`SELECT count(*) AS number FROM ${rows}`)
    .first<{ number: number }>();
  return found?.number ?? -1;
}

let names = 0;
const LETTERS = "abcdefghij";

/** Another one each time, and of letters alone. */
function newName(): string {
  names += 1;
  const letters = [...String(names)].map((digit) => LETTERS[Number(digit)]);
  return `Sam${letters.join("")}`;
}
