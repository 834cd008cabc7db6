import { expect, test } from "vitest";

import { newSigningKey } from "../../tools/signing-key.ts";
import { newVisitor } from "./browser.ts";
import { AMARA } from "./cast.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";

/** The key of one signer with the certificates of another, as somebody may have put them together. */
const [key = ""] = (await newSigningKey()).split(/(?=-----BEGIN)/);
const [, ...others] = (await newSigningKey()).split(/(?=-----BEGIN)/);
const { service, signedIn } = useOwnService({
  CERTIFICATE_SIGNING_KEY: [key, ...others].join(""),
});

test("a key that is not that of its certificate is told to whoever watches the service", async () => {
  const answer = await fetch(`${service().origin}/health/all`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    status: "down",
    database: "ok",
    certificates: "down",
    certificatesUntil: null,
  });
});

test("with it no certificate is given out, the page says that something is wrong, and the record is there", async () => {
  const cookie = (await signedIn(AMARA)).cookieHeader();
  const page = await newVisitor();
  await page.context().setExtraHTTPHeaders({ Cookie: cookie });
  await page.goto(`${service().origin}/certificates/qts.pdf`);
  await expectGoodPage(page, "Sorry, there is a problem with the service");
  await expect.poll(() => service().worker.mistakes.length).toBeGreaterThan(0);
  await page.goto(`${service().origin}/qualifications`);
  await expectGoodPage(page, "Teaching qualifications");
});
