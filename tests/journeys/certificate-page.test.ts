import { getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";

import { newVisitor, VISITS } from "./browser.ts";
import { AMARA } from "./cast.ts";
import { downloadCertificate } from "./download-certificate.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";
import { newPlainVisitor, whereTo } from "./plain-visitor.ts";
import { rawRequest } from "./raw-request.ts";
import { cookieOf } from "./dictionary.ts";
import { signIn } from "./walk.ts";

const own = useOwnService();
/** What one page may weigh, compressed, headers aside. */
const MOST_BYTES = 6 * 1024;

test.each(VISITS)(
  "who cannot open the PDF has the same certificate as a page (script $javaScript, $width px)",
  async (visit) => {
    const { text, code } = await downloadCertificate(own, AMARA, "qts");
    const { origin, mocks } = own.service();
    const page = await newVisitor(visit);
    await signIn(page, AMARA, "/certificates", { origin, mocks: mocks.origin });
    await page
      .getByRole("link", { name: `Open as a web page ${code}` })
      .click();
    await expectGoodPage(page, "Qualified teacher status (QTS)");
    const sheet = page.locator(".app-certificate");
    const said = (await sheet.innerText()).replaceAll(/\s+/g, " ").trim();
    expect(said).toBe(text.trim());
    expect(await sheet.getByRole("img").getAttribute("aria-label")).toContain(
      `/verify/${code.replaceAll("-", "")}`,
    );
  },
);

test("on paper it is one sheet", async () => {
  const { origin, mocks } = own.service();
  const page = await newVisitor({ width: 1280 });
  await signIn(page, "1555001", "/certificates/qts", {
    origin,
    mocks: mocks.origin,
  });
  await page.locator(".app-certificate").waitFor();
  const paper = await getDocumentProxy(
    new Uint8Array(await page.pdf({ format: "A4" })),
  );
  expect(paper.numPages).toBe(1);
});

test.each(["qts", "induction", "npqsl"])(
  "the page of %s weighs next to nothing",
  async (kind) => {
    const answer = await rawRequest({
      path: `/certificates/${kind}`,
      headers: { Cookie: await cookieOf(AMARA), "Accept-Encoding": "br" },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-encoding"]).toBe("br");
    expect(answer.body.byteLength).toBeLessThanOrEqual(MOST_BYTES);
  },
);

test("a certificate that is not held, or that there is not, is refused as the PDF is", async () => {
  const visitor = await own.signedIn("1555003");
  const refused = await visitor.ask("/certificates/eyts");
  expect(whereTo(refused)).toBe("/qualifications");
  expect(await (await visitor.ask("/qualifications")).text()).toContain(
    "Your record does not have that certificate.",
  );
  expect((await visitor.ask("/certificates/mq")).status).toBe(404);
  expect((await visitor.ask("/certificates/mq.pdf")).status).toBe(404);
  const { origin, mocks } = own.service();
  const nobody = newPlainVisitor({ origin, mocks: mocks.origin });
  expect(whereTo(await nobody.ask("/certificates/qts"))).toMatch(/^\/sign-in/);
});
