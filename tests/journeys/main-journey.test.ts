import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

import { newVisitor, VISITS } from "./browser.ts";
import { expectGoodPage } from "./page-check.ts";
import { origin, visit } from "./walk.ts";

const AMARA = "3012457";

const WAYS = ["DfE Identity", "GOV.UK One Login"].flatMap((provider) =>
  VISITS.map((how) => ({ provider, ...how })),
);

test.each(WAYS)(
  "a teacher signs in with $provider, reads the record, downloads a certificate and signs out (script $javaScript, $width px)",
  async ({ provider, ...how }) => {
    const page = await newVisitor(how);
    await visit(page, "/");
    await expectGoodPage(page, "Access your teaching qualifications");

    await page.getByRole("button", { name: "Start now" }).click();
    await expectGoodPage(page, "Sign in");
    await page
      .getByRole("button", { name: `Sign in with ${provider}` })
      .click();
    await page.locator(`button[name="trn"][value="${AMARA}"]`).click();
    if (provider === "DfE Identity")
      await page.getByRole("button", { name: "Continue" }).click();
    expect(page.url()).toBe(`${origin}/qualifications`);
    await expectGoodPage(page, "Teaching qualifications");
    await expect
      .poll(() =>
        page.getByText("Amara Ngozi Okonkwo-Hughes", { exact: true }).count(),
      )
      .toBeGreaterThan(0);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("link", {
          name: /^Download QTS certificate, 15 July 2016 \(PDF, \d+KB\)/,
        })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe(
      "Amara Ngozi Okonkwo-Hughes QTS certificate.pdf",
    );
    expect(
      (await readFile(await download.path())).subarray(0, 5).toString(),
    ).toBe("%PDF-");

    await page.getByRole("link", { name: "Sign out" }).click();
    await expectGoodPage(page, "Do you want to sign out?");
    await page.getByRole("button", { name: "Sign out" }).click();
    await leaveProvider(page, how.javaScript);
    expect(page.url()).toBe(`${origin}/signed-out`);
    await expectGoodPage(page, "You are signed out");

    await visit(page, "/qualifications");
    await expectGoodPage(page, "Sign in");
    expect(
      await page.getByText("You need to sign in to see this page.").count(),
    ).toBe(1);
  },
);

/** The provider's sign-out page submits itself, where there is script. */
async function leaveProvider(
  page: Awaited<ReturnType<typeof newVisitor>>,
  javaScript: boolean,
) {
  if (!javaScript) await page.getByRole("button").first().click();
  await page.waitForURL(`${origin}/signed-out`);
}
