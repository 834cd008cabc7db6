import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { CAST, WITHOUT_RECORD } from "./cast.ts";
import { personAnswer } from "../../app/teaching-record/dqt-sample.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";
import { newcomer, whereTo } from "./plain-visitor.ts";
import { certificateLinks, readCards, readDetails } from "./read-record.ts";
import { findAll, parseHtml, textOf } from "./read-html.ts";
import { expectInOrder, expectNoHoles } from "./record-page.ts";

const NPQS_MISSING = "We cannot show national professional qualifications";
/** Two NPQs beside other things; nobody else uses this service. */
const AMARA = "3012457";

/** The same Worker, pointed at the version of production. */
const { service, signedIn } = useOwnService({
  DQT_API_VERSION: "20260612",
  SIGN_IN_ORIGINS: "https://one.example https://two.example/path",
  RECORD_TIMEOUT_MS: "1000",
  RECORD_FRESH_SECONDS: "0",
  RECORD_LONGEST_PAUSE_MS: "1",
});

test.each(CAST.filter(({ trn }) => !(trn in WITHOUT_RECORD)))(
  "the newest record service shows $holder: $story",
  async ({ trn, holder }) => {
    const visitor = await signedIn(trn);
    const answer = await visitor.ask("/qualifications");
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expectInOrder(readCards(html));
    expectNoHoles(html);
    const details = readDetails(html);
    expect([holder, `${holder} Your change is being reviewed`]).toContain(
      details["Name on certificates"],
    );
    expect(details["Teacher reference number (TRN)"]).toBe(trn);
    for (const address of certificateLinks(html)) {
      const certificate = await visitor.ask(address);
      expect(certificate.headers.get("Content-Type")).toBe("application/pdf");
    }
  },
);

test.each(Object.entries(WITHOUT_RECORD))(
  "the newest record service refuses TRN %s with %j",
  async (trn, [status, heading]) => {
    const word = CAST.find((person) => person.trn === trn)?.word ?? "";
    const answer = await (await signedIn(word)).ask("/qualifications");
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(`>${heading}</h1>`);
  },
);

const NPQ_FAULTS = [
  { kind: "status", status: 500 },
  { kind: "status", status: 401 },
  { kind: "status", status: 404 },
  { kind: "rate-limited" },
  { kind: "html", status: 200 },
  { kind: "nonsense" },
  { kind: "truncated" },
  { kind: "missing-section" },
  { kind: "reset" },
  { kind: "delay", delayMs: 5000 },
  { kind: "trickle", delayMs: 500 },
] as const;

test.each(NPQ_FAULTS)(
  "when the NPQ service answers with %o the record is shown, and says what is missing",
  async (fault) => {
    const visitor = await signedIn(newcomer(AMARA));
    service().mocks.faults.add({ ...fault, upstream: "npq", trn: AMARA });
    const answer = await visitor.ask("/qualifications");
    const html = await answer.text();
    const npq = await visitor.ask("/certificates/npqsl.pdf");
    const told = await (await visitor.ask("/qualifications")).text();
    const qts = await visitor.ask("/certificates/qts.pdf");
    service().mocks.faults.clear();
    expect(answer.status).toBe(200);
    expect(html).toContain(NPQS_MISSING);
    expect(html).toContain("Qualified teacher status (QTS)");
    expect(whereTo(npq)).toBe("/qualifications");
    expect(told).toContain("We could not make that certificate");
    expect(qts.headers.get("Content-Type")).toBe("application/pdf");
    expect(await (await visitor.ask("/qualifications")).text()).not.toContain(
      NPQS_MISSING,
    );
  },
);

test("one NPQ that cannot be read takes no other with it, and the page says so", async () => {
  const visitor = await signedIn(newcomer(AMARA));
  const qualifications = [
    { award_date: "2023-10-01", npq_type: null },
    { award_date: "2023-10-01", npq_type: "NPQSL" },
  ];
  const body = JSON.stringify({ data: { trn: AMARA, qualifications } });
  service().mocks.faults.add({
    upstream: "npq",
    kind: "nonsense",
    body,
    trn: AMARA,
  });
  const page = await newVisitor();
  await page.context().setExtraHTTPHeaders({ Cookie: visitor.cookieHeader() });
  await page.goto(`${service().origin}/qualifications`);
  service().mocks.faults.clear();
  await expectGoodPage(page, "Teaching qualifications");
  const text = await page.locator("main").innerText();
  expect(text).toContain("One of your qualifications could not be shown");
  expect(text).toContain("Senior Leadership");
  expect(text).not.toContain(NPQS_MISSING);
});

test("a record of which DQT cannot tell one part is shown without it, and the page says that trying again does not help", async () => {
  // Asking for her routes breaks the record service; the oldest version does not ask for them.
  const visitor = await signedIn("1344504");
  const answer = await visitor.ask("/qualifications");
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain("We cannot show your teacher training");
  expect(html).toContain("Qualified teacher status (QTS)");
});

test("a record without any name is headed by no name, and certified by its TRN", async () => {
  const visitor = await signedIn(newcomer(AMARA));
  const nobody = { firstName: "", middleName: "", lastName: "" };
  const body = JSON.stringify({ ...personAnswer, trn: AMARA, ...nobody });
  service().mocks.faults.add({
    upstream: "dqt",
    kind: "nonsense",
    body,
    trn: AMARA,
  });
  const html = await (await visitor.ask("/qualifications")).text();
  service().mocks.faults.clear();
  const [heading] = findAll(parseHtml(html), ({ tagName }) => tagName === "h1");
  expect(textOf(heading)).toBe("Teaching qualifications");
  const answer = await visitor.ask(certificateLinks(html)[0] ?? "");
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
});

test("a form may go through every host of the sign-in chain that is configured, and no other", async () => {
  const answer = await fetch(service().origin);
  expect(answer.headers.get("Content-Security-Policy")).toContain(
    `form-action 'self' ${service().mocks.origin} https://one.example https://two.example;`,
  );
});
