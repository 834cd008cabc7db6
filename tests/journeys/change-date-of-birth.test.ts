import { expect, test } from "vitest";

import { newVisitor, VISITS } from "./browser.ts";
import { DEED } from "./change-asker.ts";
import { useTeachers } from "./change-teachers.ts";
import { expectGoodPage } from "./page-check.ts";
import { signIn } from "./walk.ts";

const { own, nextTeacher, casesOf } = useTeachers();
const passport = {
  name: "passport.pdf",
  mimeType: DEED.type,
  buffer: Buffer.from(DEED.bytes),
};

test.each(VISITS)(
  "a teacher puts a date of birth right, after a mistake (script $javaScript, width $width)",
  async (visit) => {
    const { origin, mocks } = own.service();
    const { trn } = await nextTeacher();
    const page = await newVisitor(visit);
    const title = "Change the date of birth on your record";
    await signIn(page, trn, "/account", { origin, mocks: mocks.origin });
    await page.getByRole("link", { name: "Change date of birth" }).click();
    await expectGoodPage(page, title);
    await page.getByLabel("Day").fill("31");
    await page.getByLabel("Month").fill("2");
    await page.getByLabel("Year").fill("1980");
    await page.getByRole("button", { name: "Continue" }).click();
    await expectGoodPage(page, title);
    expect(await page.title()).toMatch(/^Error: /);
    const errors = page.locator(".govuk-error-summary a");
    expect(await errors.allInnerTexts()).toEqual([
      "Date of birth must be a real date",
      "Select a file that proves your date of birth",
    ]);
    await errors.first().click();
    await page.locator("#date-of-birth-day:focus").waitFor();
    expect(await page.getByLabel("Year").inputValue()).toBe("1980");
    await page.getByLabel("Day").fill("21");
    await page.getByLabel("Upload a file").setInputFiles(passport);
    await page.getByRole("button", { name: "Continue" }).click();
    await expectGoodPage(page, "Check your answers");
    await page.getByText("21 February 1980").waitFor();
    await page.getByRole("link", { name: "Back", exact: true }).click();
    expect(await page.getByLabel("Day").inputValue()).toBe("21");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Submit request" }).click();
    await expectGoodPage(page, "Your request to change your date of birth");
    expect(casesOf(trn)).toMatchObject([
      { kind: "date-of-birth", dateOfBirth: "1980-02-21" },
    ]);
  },
);
