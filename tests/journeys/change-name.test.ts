import { expect, test } from "vitest";

import { pdf } from "../../app/account/evidence-sample.ts";
import { newVisitor, VISITS } from "./browser.ts";
import { AMARA, RUFUS } from "./cast.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";
import { signIn } from "./walk.ts";

const own = useOwnService({ RECORD_FRESH_SECONDS: "0" });
const deed = {
  name: "deed poll.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(pdf(2000)),
};

test.each(VISITS.map((visit, place) => ({ ...visit, place })))(
  "a teacher asks for a new name, and sees where it stands (script $javaScript, width $width)",
  async ({ place, ...visit }) => {
    const { cases, origin } = atService();
    const page = await newVisitor(visit);
    const last = `Hughes${"abcd"[place]}`;
    await signIn(page, AMARA, "/account", atService());
    await page.getByRole("link", { name: "Change name" }).click();
    await expectGoodPage(page, "Change the name on your record");
    await page.getByLabel("Last name").fill(last);
    await page.getByLabel("Upload a file").setInputFiles(deed);
    await page.getByRole("button", { name: "Continue" }).click();
    await expectGoodPage(page, "Check your answers");
    await page.getByRole("button", { name: "Submit request" }).click();
    await expectGoodPage(page, "Your request to change your name");
    expect(page.url()).toMatch(`${origin}/account/requests/`);
    const opened = cases.list().at(-1);
    expect(opened).toMatchObject({
      kind: "name",
      trn: AMARA,
      emailAddress: "amara.okonkwo-hughes@example.com",
      name: { first: "Amara", middle: "Ngozi", last },
      evidence: { name: "deed poll.pdf", bytes: 2000, start: "%PDF-" },
    });
    const said = await page.locator("dd").allInnerTexts();
    expect(said).toEqual([
      "In review",
      `Amara Ngozi ${last}`,
      opened?.caseNumber,
    ]);
    await page.getByRole("link", { name: "Back", exact: true }).click();
    await expectGoodPage(page, "DfE Identity account");
    expect(await page.getByText("In review").count()).toBe(1);
    expect(await page.getByRole("link", { name: "Change name" }).count()).toBe(
      0,
    );
    // The record tells when it was decided, and then another one can be asked for.
    cases.move(opened?.caseNumber ?? "", "Approved");
    await page.reload();
    await page.getByRole("link", { name: "Change name" }).waitFor();
    expect(await page.locator("dd").first().innerText()).toBe(
      `Amara Ngozi ${last}`,
    );
  },
);

test.each(VISITS)(
  "what is wrong is said, and what was typed and uploaded stays (script $javaScript, width $width)",
  async (visit) => {
    const page = await newVisitor(visit);
    await signIn(page, RUFUS, "/account/name", atService());
    await page.getByLabel("First name").fill("Rufus 2");
    await page.getByLabel("Last name").fill("");
    await page.getByLabel(/Upload a file|Add another/).setInputFiles(deed);
    await page.getByRole("button", { name: "Continue" }).click();
    await expectGoodPage(page, "Change the name on your record");
    expect(await page.title()).toMatch(/^Error: /);
    const errors = page.locator(".govuk-error-summary a");
    expect(await errors.allInnerTexts()).toEqual([
      "First name must only include letters, spaces, hyphens, apostrophes and full stops",
      "Enter your last name",
    ]);
    await errors.last().click();
    expect(
      await page.evaluate(() => document.activeElement?.id).catch(() => ""),
    ).toBe("lastName");
    expect(await page.getByLabel("First name").inputValue()).toBe("Rufus 2");
    await page.getByText("deed poll.pdf (2KB)").waitFor();
    await page.getByLabel("First name").fill("Rufus");
    await page.getByLabel("Last name").fill("Toast");
    await page.getByRole("button", { name: "Continue" }).click();
    await expectGoodPage(page, "Check your answers");
    expect(await page.locator("dd").allInnerTexts()).toEqual([
      expect.stringMatching(/^Rufus.* Toast$/),
      expect.stringContaining("Change"),
      "deed poll.pdf (2KB)",
      expect.stringContaining("Change"),
    ]);
    await page.getByRole("link", { name: "Change proof" }).click();
    await page.getByLabel("deed poll.pdf (2KB)").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await expectGoodPage(page, "Change the name on your record");
    expect(await errors.allInnerTexts()).toEqual([
      "Select a file that proves your name",
    ]);
  },
);

function atService() {
  const { origin, mocks } = own.service();
  return { origin, mocks: mocks.origin, cases: mocks.cases };
}
