import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";

import { EIGHT_CARDS_TRN } from "../../mocks/people.ts";
import { newVisitor } from "./browser.ts";
import { PRECIOUS } from "./cast.ts";
import { numbersIn } from "./download-certificate.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";
import { newPlainVisitor, whereTo } from "./plain-visitor.ts";
import { signIn } from "./walk.ts";

const own = useOwnService();
const NPQS_DOWN = "1900007";
/** The answer of DQT has them; only without are they asked for elsewhere. */
const WITHOUT_NPQS = {
  upstream: "dqt",
  kind: "missing-section",
  section: "npqQualifications",
  trn: NPQS_DOWN,
};
const NOTHING_HELD = "1344506";
const ALL = "/certificates/all.pdf";

test("a teacher downloads all certificates in one file, in the order of the page", async () => {
  const page = await newVisitor();
  await signIn(page, EIGHT_CARDS_TRN, "/qualifications", addresses());
  const links = page.locator("#your-certificates ~ ul a");
  const single = (await links.allInnerTexts()).slice(0, -1);
  const link = page.getByRole("link", { name: "certificates in one file" });
  const [, said = 0] = /All (\d+) /.exec(await link.innerText()) ?? [];
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    link.click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/ teaching certificates\.pdf$/);
  expect(single.length).toBe(Number(said));

  const { visitor, bytes, texts } = await downloadAll(EIGHT_CARDS_TRN);
  expect(texts.map(dayOn)).toEqual(single.map(dayOn));
  const marks: { title: string }[] = await (
    await getDocumentProxy(bytes.slice())
  ).getOutline();
  expect(marks).toHaveLength(single.length);
  for (const [index, text] of texts.entries())
    expect(text).toContain(marks[index]?.title);
  const alone = await visitor.ask(
    (await links.first().getAttribute("href")) ?? "",
  );
  const numbers = await numbersIn(new Uint8Array(await alone.arrayBuffer()));
  expect(texts[0]).toContain(numbers[0]);
});

test("an employer can compare the file under the number of each certificate in it", async () => {
  const { bytes } = await downloadAll(EIGHT_CARDS_TRN);
  const numbers = await numbersIn(bytes);
  expect(new Set(numbers).size).toBeGreaterThan(2);
  const visitor = await own.signedIn("1555005");
  for (const number of numbers) {
    const body = new FormData();
    body.append("file", new File([bytes], "all.pdf"));
    const answer = await visitor.ask(`/verify/${number}`, {
      method: "POST",
      body,
      headers: { Origin: own.service().origin },
    });
    expect(await answer.text()).toContain("Nothing in it has been changed");
  }
});

test("with one certificate there is no other file, and its address gives that certificate", async () => {
  const visitor = await own.signedIn(PRECIOUS);
  const page = await visitor.ask("/qualifications");
  expect(await page.text()).not.toContain(ALL);
  const { texts } = await downloadAll(PRECIOUS);
  expect(texts).toHaveLength(1);
});

/** What each asks for in vain, and what the page says of it. */
const REFUSED = [
  [NPQS_DOWN, "NPQs) is not answering", true],
  [NOTHING_HELD, "Your record does not have any certificates.", false],
] as const;

test.each(REFUSED)(
  "there is no file for TRN %s, and the page says why: %s",
  async (trn, why, canTryAgain) => {
    const page = await newVisitor();
    await signIn(page, trn, "/cookies", addresses());
    own.service().mocks.faults.add(WITHOUT_NPQS as never);
    await page.goto(own.service().origin + ALL);
    await expectGoodPage(page, "Teaching qualifications");
    expect(await page.getByRole("alert").first().innerText()).toContain(why);
    expect(await page.title()).toMatch(/^Certificates not /);
    expect(await page.getByText(/^(?:Both|All \d+) certificates/).count()).toBe(
      0,
    );
    const again = page.getByRole("link", { name: /^Try again: download all/ });
    expect(await again.count()).toBe(canTryAgain ? 1 : 0);
  },
);

test("who is not signed in is asked to, and gets nobody’s certificates", async () => {
  const { origin, mocks } = own.service();
  const visitor = newPlainVisitor({ origin, mocks: mocks.origin });
  const answer = await visitor.ask(ALL);
  expect(answer.status).toBe(303);
  expect(whereTo(answer)).toContain("/sign-in?");
});

async function downloadAll(trn: string) {
  const visitor = await own.signedIn(trn);
  const answer = await visitor.ask(ALL);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { visitor, bytes, texts: await pagesOf(bytes) };
}

/** What each page says. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()));
  return text.map((page) => page.replaceAll(/\s+/g, " "));
}

/** "1 October 2022": the first day that a text names. */
function dayOn(text: string): string | undefined {
  return /\d{1,2} [A-Z][a-z]+ \d{4}/.exec(text)?.[0];
}

function addresses() {
  const { origin, mocks } = own.service();
  return { origin, mocks: mocks.origin };
}
