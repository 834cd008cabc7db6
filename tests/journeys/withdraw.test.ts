import { expect, test } from "vitest";

import { newVisitor, VISITS } from "./browser.ts";
import { downloadCertificate } from "./download-certificate.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";
import { newPlainVisitor, whereTo } from "./plain-visitor.ts";
import { signIn } from "./walk.ts";

const own = useOwnService();
const LIST = "Certificates you have downloaded";
/** Each visit withdraws what another teacher has downloaded. */
const TEACHERS = ["1555002", "1555003", "1555004", "1555005"];

test.each(
  VISITS.map((visit, index) => ({ ...visit, trn: TEACHERS[index] ?? "" })),
)(
  "a teacher withdraws a certificate that went to the wrong person (script $javaScript, $width px)",
  async ({ trn, ...visit }) => {
    const page = await newVisitor(visit);
    await signIn(page, trn, "/qualifications", addresses());
    await page.getByRole("link", { name: LIST }).click();
    await expectGoodPage(page, LIST);
    expect(await page.locator("main").innerText()).toContain(
      "You have not downloaded any certificates yet.",
    );
    const { code } = await downloadCertificate(own, trn, "qts");
    await page.reload();
    await expectGoodPage(page, LIST);
    await page.getByRole("link", { name: `Withdraw ${code}` }).click();
    await expectGoodPage(page, "Withdraw this certificate?");
    await page.getByRole("link", { name: "Cancel" }).click();
    await page.getByRole("link", { name: `Withdraw ${code}` }).click();
    await page.getByRole("button", { name: "Withdraw certificate" }).click();
    await expectGoodPage(page, LIST);
    const list = page.locator(".govuk-summary-card");
    expect(await list.innerText()).toMatch(/Withdrawn on \d+ \w+ \d{4}/);
    expect(await page.getByRole("link", { name: /^Withdraw/ }).count()).toBe(0);
    await page.goto(`${own.service().origin}/verify/${code}`);
    await expectGoodPage(page, "This certificate has been withdrawn");
    expect(await page.locator("main").innerText()).not.toContain("Qualified");
    const next = await downloadCertificate(own, trn, "qts");
    expect(next.code).not.toBe(code);
  },
);

test("nobody withdraws the certificate of another, nor one that there is not", async () => {
  const { code } = await downloadCertificate(own, "1009876", "qts");
  const other = await own.signedIn("3012457");
  const path = `/certificates/withdraw/${code}`;
  expect((await other.ask(path)).status).toBe(404);
  expect((await other.post(path)).status).toBe(404);
  expect((await other.ask("/certificates/withdraw/nothing")).status).toBe(404);
  expect(await (await other.ask("/certificates")).text()).not.toContain(code);
  expect(
    (await newPlainVisitor(addresses()).ask(`/verify/${code}`)).status,
  ).toBe(200);
  const checked = await newPlainVisitor(addresses()).ask(`/verify/${code}`);
  expect(await checked.text()).toContain("Certificate is genuine");
});

test("withdrawn twice it is withdrawn, and who is not signed in signs in first", async () => {
  const { visitor, code } = await downloadCertificate(own, "1555001", "qts");
  const path = `/certificates/withdraw/${code}`;
  expect(whereTo(await visitor.post(path))).toBe("/certificates");
  expect(whereTo(await visitor.post(path))).toBe("/certificates");
  expect(whereTo(await visitor.ask(path))).toBe("/certificates");
  const nobody = newPlainVisitor(addresses());
  for (const asked of [
    nobody.ask(path),
    nobody.post(path),
    nobody.ask("/certificates"),
  ])
    expect(whereTo(await asked)).toMatch(/^\/sign-in/);
});

test("a page of one teacher that is sent by the next withdraws nothing", async () => {
  const { visitor, code } = await downloadCertificate(own, "3012457", "qts");
  const path = `/certificates/withdraw/${code}`;
  const refused = await visitor.post(path, { owner: "somebody else" });
  expect(refused.status).toBe(412);
  const checked = await newPlainVisitor(addresses()).ask(`/verify/${code}`);
  expect(await checked.text()).toContain("Certificate is genuine");
});

function addresses() {
  const { origin, mocks } = own.service();
  return { origin, mocks: mocks.origin };
}
