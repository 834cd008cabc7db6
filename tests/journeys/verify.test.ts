import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { newVisitor, VISITS } from "./browser.ts";
import { downloadCertificate } from "./download-certificate.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";
import { newPlainVisitor } from "./plain-visitor.ts";
import { signIn } from "./walk.ts";

const own = useOwnService();
const OTHER_FILE = "The PDF is not the certificate that we issued";

test.each(VISITS)(
  "an employer types the number of a certificate and sees what it says (script $javaScript, $width px)",
  async (visit) => {
    const { text, code } = await downloadCertificate(own, "1009876", "qts");
    const page = await newVisitor(visit);
    await page.goto(own.service().origin);
    await page.getByRole("link", { name: "check that a certificate" }).click();
    await expectGoodPage(page, "Check a certificate");
    await typeNumber(page, "");
    await expectGoodPage(page, "Check a certificate");
    expect(await errorsOn(page)).toEqual(["Enter the certificate number"]);
    await typeNumber(page, code.slice(0, -1));
    expect(await errorsOn(page)).toEqual([
      "Check the certificate number: it has 28 letters and numbers, and one or more of these are different",
    ]);
    expect(await page.getByLabel("Certificate number").inputValue()).toBe(
      code.slice(0, -1),
    );
    await typeNumber(page, code.toLowerCase().replaceAll("-", " "));
    await expectGoodPage(page, "Certificate is genuine");
    const facts = page.locator(".govuk-summary-list__value");
    for (const fact of await facts.allInnerTexts())
      expect(text).toContain(fact);
    expect(await facts.count()).toBe(4);
    expect(await page.locator("main").innerText()).not.toContain("1009876");
  },
);

test("an employer compares the PDF with the one that was issued", async () => {
  const { bytes, code } = await downloadCertificate(own, "1009876", "qts");
  const again = await downloadCertificate(own, "1009876", "qts");
  const changed = bytes.slice();
  changed[200] = (changed[200] ?? 0) ^ 1;
  const other = await downloadCertificate(own, "1555004", "qts");
  const page = await newVisitor({ javaScript: false });
  // Counted apart from those who check without an account.
  await signIn(page, "1555005", "/verify", addresses());
  const compare = async (file: Uint8Array) => {
    await page.goto(`${own.service().origin}/verify/${code}`);
    const buffer = Buffer.from(file);
    const name = "certificate.pdf";
    const chosen = { name, mimeType: "application/pdf", buffer };
    if (file.length > 0)
      await page
        .getByLabel("If you have the certificate as a PDF")
        .setInputFiles(chosen);
    await page.getByRole("button", { name: "Compare the PDF" }).click();
    return page.locator("h1").innerText();
  };
  for (const same of [bytes, again.bytes]) {
    expect(await compare(same)).toBe("Certificate is genuine");
    await page.getByText("Nothing in it has been changed").waitFor();
    await expectGoodPage(page, "Certificate is genuine");
  }
  const longer = new Uint8Array([...bytes, 37]);
  for (const file of [
    changed,
    longer,
    other.bytes,
    bytes.slice(0, 9000),
    Buffer.from("no PDF"),
  ])
    expect(await compare(file)).toBe(OTHER_FILE);
  await expectGoodPage(page, OTHER_FILE);
  await compare(new Uint8Array());
  expect(await errorsOn(page)).toEqual(["Select the PDF of the certificate"]);
  await compare(new Uint8Array(10_000_000));
  expect(await errorsOn(page)).toEqual([
    "The selected file is too large to be a certificate from this service",
  ]);
});

test("whoever has no number learns nothing: every wrong one gets the same answer", async () => {
  const { code } = await downloadCertificate(own, "1009876", "qts");
  const answers = await Promise.all(
    [
      "nothing",
      "0".repeat(28),
      code.replace(/^./, code.startsWith("0") ? "1" : "0"),
      `${"%E2%82%AC".repeat(28)}`,
      "x".repeat(4000),
    ].map((each) => ask(`/verify/${each}`)),
  );
  const pages = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status)).toEqual([
    404, 404, 404, 404, 404,
  ]);
  expect(new Set(pages.map(textOf)).size).toBe(1);
  const page = await newVisitor();
  await page.goto(`${own.service().origin}/verify/nothing`);
  await expectGoodPage(page, "We have no certificate with that number");
});

test("a certificate downloaded twice is one certificate, and its page is kept and indexed by nobody", async () => {
  const [one, other] = [
    await downloadCertificate(own, "1009876", "qts"),
    await downloadCertificate(own, "1009876", "qts"),
  ];
  expect(other.code).toBe(one.code);
  const answer = await ask(`/verify/${one.code}`);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "cache-control": "no-store",
    "x-robots-tag": "noindex",
    "referrer-policy": "same-origin",
  });
});

test("who checks one number after the other is asked to wait", async () => {
  const { visitor, code } = await downloadCertificate(own, "1555003", "qts");
  const statuses = [];
  for (let time = 0; time < 30; time += 1)
    statuses.push((await visitor.ask(`/verify/${code}`)).status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  const refused = await visitor.ask(`/verify/${code}`);
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([
    429,
    "60",
  ]);
  expect(await refused.text()).toContain("Wait a minute, then try again.");
});

test("a number that is far too long is refused before it is looked at", async () => {
  const answer = await newPlainVisitor(addresses()).post("/verify", {
    number: "0".repeat(100_000),
  });
  expect(answer.status).toBe(413);
  const sent = await newPlainVisitor(addresses()).post("/verify", {
    number: "0".repeat(600),
  });
  expect(sent.status).toBe(422);
});

function addresses() {
  const { origin, mocks } = own.service();
  return { origin, mocks: mocks.origin };
}

function ask(path: string): Promise<Response> {
  return newPlainVisitor(addresses()).ask(path);
}

async function typeNumber(page: Page, number: string): Promise<void> {
  await page.getByLabel("Certificate number").fill(number);
  await page.getByRole("button", { name: "Check certificate" }).click();
}

function errorsOn(page: Page): Promise<string[]> {
  return page.locator(".govuk-error-summary__list a").allInnerTexts();
}

/** What a page says, without what is new each time. */
function textOf(html: string): string {
  return html
    .replaceAll(/<(style|script)[^]*?<\/\1>/g, "")
    .replaceAll(/<[^>]*>/g, " ");
}
