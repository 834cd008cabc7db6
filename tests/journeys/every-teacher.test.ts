import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { newVisitor, servedAnswer, servedHtml } from "./browser.ts";
import { CAST, WITHOUT_RECORD } from "./cast.ts";
import { expectGoodPage } from "./page-check.ts";
import { newPlainVisitor } from "./plain-visitor.ts";
import { readCards, readDetails } from "./read-record.ts";
import { expectInOrder, expectNoHoles } from "./record-page.ts";
import { origin, signIn } from "./walk.ts";

const RECORD = "Teaching qualifications";
const HOLDERS = CAST.filter(({ trn }) => !(trn in WITHOUT_RECORD));
const OTHERS = CAST.filter(({ trn }) => trn in WITHOUT_RECORD);
/** Many cards, a long name, an induction in periods, lapsed QTS, nothing at all, everything null. */
const WIDE = ["1009876", "1555001", "2488155", "3055122", "1344506", "1344505"];

test("the cast is whole", () => {
  expect(OTHERS).toHaveLength(Object.keys(WITHOUT_RECORD).length);
  expect(HOLDERS.length).toBeGreaterThan(35);
});

test.each(HOLDERS)(
  "$holder on a small phone without script: $story",
  async ({ trn, holder }) => {
    const page = await newVisitor();
    await signIn(page, trn);
    await expectGoodPage(page, RECORD);
    await expectRecord(page, trn, holder);
    await expectDownloads(page, holder);
  },
);

test.each(HOLDERS.filter(({ trn }) => WIDE.includes(trn)))(
  "$holder at a desk with script: $story",
  async ({ trn, holder }) => {
    const page = await newVisitor({ width: 1280 });
    await signIn(page, trn);
    await expectGoodPage(page, RECORD);
    await expectRecord(page, trn, holder);
  },
);

test.each(OTHERS)(
  "$holder reads why there is no record: $story",
  async ({ trn, word }) => {
    const page = await newVisitor();
    await signIn(page, word);
    const [status, heading] = WITHOUT_RECORD[trn] ?? [0, ""];
    await expectGoodPage(page, heading);
    expect(servedAnswer(page).status()).toBe(status);
    expect(await servedAnswer(page).headerValue("Retry-After")).toBe(
      trn === "1900008" ? "30" : null,
    );
    expectNoHoles(await servedHtml(page));
    expect(await page.locator(".govuk-summary-card").count()).toBe(0);
    expect(await page.getByRole("link", { name: "Sign out" }).count()).toBe(1);
  },
);

test("a change of name that is being reviewed is told, and that certificates have the old one", async () => {
  const visitor = newPlainVisitor();
  await visitor.signIn(trnOf("Imogen Pryce"));
  const html = await (await visitor.ask("/qualifications")).text();
  expect(readDetails(html)["Name on certificates"]).toBe(
    "Imogen Pryce Your change is being reviewed",
  );
  expect(html).toContain("It has your old name until");
});

test("where account and record differ the teacher is told so, with the way to put it right", async () => {
  const page = await newVisitor();
  await signIn(page, {
    trn: trnOf("Rufus Templeton"),
    name: "Rufus Templar",
    email: `${crypto.randomUUID()}@example.com`,
    birthdate: "1980-01-01",
  });
  await expectGoodPage(page, RECORD);
  const said = await page.locator(".app-your-details").innerText();
  expect(said).toContain(
    "The account that you signed in with has another name, Rufus Templar, and another date of birth, 1 January 1980.",
  );
});

function trnOf(name: string): string {
  const found = CAST.find(({ holder }) => holder === name);
  return found?.trn ?? "";
}

async function expectRecord(
  page: Page,
  trn: string,
  holder: string,
): Promise<void> {
  expect(servedAnswer(page).status()).toBe(200);
  const html = await servedHtml(page);
  expectInOrder(readCards(html));
  expectNoHoles(html);
  const details = readDetails(html);
  expect([holder, `${holder} Your change is being reviewed`]).toContain(
    details["Name on certificates"],
  );
  expect(details["Teacher reference number (TRN)"]).toBe(trn);
  const caption = await page.locator("h1 .govuk-caption-xl").textContent();
  expect(caption).toMatch(/(?:s’|[^s]’s)$/i);
}

const ALL = "/certificates/all.pdf";
const LINK_TO_ALL =
  /^(?:Both|All \d+) certificates in one file \(PDF, \d+KB\)$/;
const LINK_TO_ONE =
  /^(?:Download )?[A-Za-z -]+ certificate, \d{1,2} [A-Z][a-z]+ \d{4} \(PDF, \d+KB\)$/;

/** Each link gives a PDF of its own, named after the teacher. */
async function expectDownloads(page: Page, holder: string): Promise<void> {
  const links = page.locator('main a[href^="/certificates/"]');
  for (const link of await links.all()) {
    const address = new URL((await link.getAttribute("href")) ?? "", origin);
    expect((await link.innerText()).trim()).toMatch(
      address.pathname === ALL ? LINK_TO_ALL : LINK_TO_ONE,
    );
    const answer = await page.context().request.get(address.href);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
    const dispositions = answer
      .headersArray()
      .filter(({ name }) => /^content-disposition$/i.test(name));
    expect(dispositions).toHaveLength(1);
    expect(fileNameIn(dispositions[0]?.value ?? "")).toBe(
      `${safe(holder)} ${documentAt(address)}.pdf`,
    );
  }
}

/** As files are named: "QTS certificate", "NPQSL certificate", but "induction certificate". */
function documentAt(address: URL): string {
  if (address.pathname === ALL) return "teaching certificates";
  const [, kind = ""] = /(\w+)\.pdf$/.exec(address.pathname) ?? [];
  const name = kind === "induction" ? kind : kind.toUpperCase();
  return `${name} certificate${awardIn(address)}`;
}

/** Two awards of one kind are saved under two names. */
function awardIn({ searchParams }: URL): string {
  const day = searchParams.get("awarded");
  const words = { dateStyle: "long", timeZone: "UTC" } as const;
  return day ? ` ${new Date(day).toLocaleDateString("en-GB", words)}` : "";
}

function fileNameIn(disposition: string): string {
  const [, full] = /filename\*=UTF-8''(\S+)$/.exec(disposition) ?? [];
  const [, plain = ""] =
    /^attachment; filename="([^"]+)"/.exec(disposition) ?? [];
  return full ? decodeURIComponent(full) : plain;
}

/** File systems do not take angle brackets. */
function safe(name: string): string {
  return name.replaceAll(/[<>]/g, "-");
}
