import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA, OLUFEMI } from "./cast.ts";
import { downloadCertificate } from "./download-certificate.ts";
import { type OwnService, useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";

/** The teacher's own downloads are to show what has changed at once. */
const WITH_KEY = { DQT_API_KEY: "local-dqt-key", RECORD_FRESH_SECONDS: "0" };
const services = {
  "20240101": useOwnService(WITH_KEY),
  "20260612": useOwnService({ ...WITH_KEY, DQT_API_VERSION: "20260612" }),
};
const VERSIONS = ["20240101", "20260612"] as const;

test.each(VERSIONS)(
  "with a key of its own the service asks the record again (version %s)",
  async (version) => {
    const own = services[version];
    for (const [trn, kind] of [
      [AMARA, "qts"],
      [OLUFEMI, "npqsl"],
    ] as const) {
      const { code } = await downloadCertificate(own, trn, kind);
      expect(await whatIsSaid(own, code)).toEqual([
        "Certificate is genuine",
        "The teaching record says the same today",
      ]);
    }
  },
);

test.each(VERSIONS)(
  "a certificate with a name that has changed since no longer holds (version %s)",
  async (version) => {
    const own = services[version];
    const { code } = await downloadCertificate(own, "1555003", "qts");
    const { cases } = own.service().mocks;
    const { caseNumber } = cases.open({
      kind: "name",
      trn: "1555003",
      emailAddress: null,
      name: { first: "Siân", middle: "", last: "Morgan" },
      evidence: { name: "deed.pdf", bytes: 1, start: "%" },
    });
    expect(await whatIsSaid(own, code)).toEqual([
      "Certificate is genuine",
      "The teaching record says the same today",
    ]);
    cases.move(caseNumber, "Approved");
    const page = await pageOf(own, code);
    await expectGoodPage(page, "This certificate no longer holds");
    const text = await page.locator("main").innerText();
    expect(text).toContain("the teaching record says something else now");
    expect(text).not.toContain("Morgan");
    // And its teacher gets another one.
    const next = await downloadCertificate(own, "1555003", "qts");
    expect(next.text).toContain("Siân Morgan");
    expect(await whatIsSaid(own, next.code)).toHaveLength(2);
    await expectGoodPage(
      await pageOf(own, code),
      "This certificate has been replaced",
    );
  },
);

test.each([
  { kind: "status", status: 500 },
  { kind: "html" },
  { kind: "nonsense" },
  { kind: "status", status: 403 },
  { kind: "status", status: 404 },
])(
  "where DQT answers with %j the page says of when it knows",
  async (fault) => {
    const own = services["20260612"];
    const { code } = await downloadCertificate(own, AMARA, "qts");
    const { faults } = own.service().mocks;
    faults.add({ ...fault, upstream: "dqt", trn: AMARA } as never);
    const [title, body] = await whatIsSaid(own, code);
    faults.clear();
    expect(title).toBe("Certificate is genuine");
    expect(body).toMatch(
      /^The teaching record said the same on \d+ \w+ \d{4}$/,
    );
  },
);

async function pageOf(own: OwnService, code: string) {
  const page = await newVisitor();
  await page.goto(`${own.service().origin}/verify/${code}`);
  return page;
}

/** The title of the panel and what stands below it. */
async function whatIsSaid(own: OwnService, code: string) {
  const page = await pageOf(own, code);
  return page.locator(".govuk-panel > *").allInnerTexts();
}
