import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA, OLUFEMI, PRECIOUS } from "./cast.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { newcomer, newPlainVisitor, whereTo } from "./plain-visitor.ts";
import { breakUpstream, origin, signIn, visit } from "./walk.ts";

const RECORD = "Teaching qualifications";
const DOWN = { upstream: "dqt", kind: "status", status: 500 };

const NOT_HELD = [
  [PRECIOUS, "qts.pdf"],
  [PRECIOUS, "induction.pdf"],
  [PRECIOUS, "npqh.pdf"],
  [OLUFEMI, "npqsl.pdf?awarded=2020-01-01"],
  [OLUFEMI, "npqsl.pdf?awarded="],
  [OLUFEMI, "npqsl.pdf?awarded=%00"],
] as const;

test.each(NOT_HELD)(
  "TRN %s does not hold %s, and is told so",
  async (trn, file) => {
    const visitor = await signedIn(trn);
    const answer = await visitor.ask(`/certificates/${file}`);
    expect([answer.status, whereTo(answer)]).toEqual([303, "/qualifications"]);
    const page = await visitor.ask("/qualifications");
    expect(await page.text()).toContain(
      "Your record does not have that certificate.",
    );
  },
);

test("the record says why there was no certificate, as an alert with a title of its own, and once", async () => {
  const page = await newVisitor();
  await signIn(page, PRECIOUS);
  await visit(page, "/certificates/qts.pdf");
  await expectGoodPage(page, RECORD);
  const said = page.getByText("Your record does not have that certificate.");
  expect(await said.count()).toBe(1);
  expect(await page.getByRole("alert").first().innerText()).toContain(
    "does not have that certificate",
  );
  expect(await page.title()).toMatch(/^Certificate not found - /);
  await page.reload();
  expect(await said.count()).toBe(0);
  expect(await page.title()).toMatch(/^Teaching qualifications - /);
});

test("what went wrong with one teacher’s download is not told to another", async () => {
  const precious = await signedIn(PRECIOUS);
  await precious.ask("/certificates/qts.pdf");
  const amara = await signedIn(AMARA);
  amara.cookies.set(
    "__Host-download",
    precious.cookies.get("__Host-download") ?? "",
  );
  const page = await amara.ask("/qualifications");
  expect(await page.text()).not.toContain("does not have that certificate");
});

const NO_SUCH_THING = [
  "mq.pdf",
  "npq.pdf",
  "npqxyz.pdf",
  "QTS.pdf",
  "qts.PDF",
  "qts.pdf.pdf",
  "qts.pdf%00",
  "qts.html",
  ".pdf",
  "constructor.pdf",
  "__proto__.pdf",
  "%20qts.pdf",
  "qts.pdf%0a",
  "..%2fqts.pdf",
  "%E0%A4%A.pdf",
];

test.each(NO_SUCH_THING)(
  "there is no certificate by the name of %s, signed in or not",
  async (file) => {
    for (const visitor of [newPlainVisitor(), await signedIn(AMARA)]) {
      const answer = await visitor.ask(`/certificates/${file}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("Content-Type")).toMatch(/^text\/html/);
      expect(await answer.text()).toContain("Page not found");
    }
  },
);

test("the page that says so is as good as any other", async () => {
  const page = await newVisitor();
  await visit(page, "/certificates/mq.pdf");
  await expectGoodPage(page, "Page not found");
});

test("someone who is not signed in is asked to sign in, and gets no certificate", async () => {
  const page = await newVisitor();
  await visit(page, "/certificates/qts.pdf");
  await expectHeading(page, "Sign in");
  expect(page.url()).toBe(
    `${origin}/sign-in?why=needed&return_to=%2Fqualifications`,
  );
});

test("when DQT is down a download is made from the copy of what it said before", async () => {
  const visitor = await signedIn(PRECIOUS);
  expect((await visitor.ask("/qualifications")).status).toBe(200);
  const mend = await breakUpstream({ ...DOWN, trn: PRECIOUS });
  const answer = await visitor.ask("/certificates/eyts.pdf");
  await mend();
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
});

test("when DQT is down and there is no copy a download ends on the page that says so", async () => {
  const page = await newVisitor();
  await signIn(page, newcomer(PRECIOUS), "/cookies");
  const mend = await breakUpstream({ ...DOWN, trn: PRECIOUS });
  await visit(page, "/certificates/eyts.pdf");
  await expectGoodPage(
    page,
    "Sorry, we cannot show your qualifications at the moment",
  );
  await mend();
});

test("when DQT fails and comes back a download says so, and works when it is tried again", async () => {
  const page = await newVisitor();
  await signIn(page, newcomer(PRECIOUS), "/cookies");
  // Twice: after a failure DQT is asked once more.
  await breakUpstream({ ...DOWN, trn: PRECIOUS, times: 2 });
  await visit(page, "/certificates/eyts.pdf");
  await page.getByText("We could not make your certificate").waitFor();
  await expectGoodPage(page, RECORD);
  const link = page.getByRole("link", { name: /^Try again: Download EYTS/ });
  await Promise.all([page.waitForEvent("download"), link.click()]);
});

test("when DQT does not take the access token any more a download ends on the sign-in page", async () => {
  const page = await newVisitor();
  await signIn(page, PRECIOUS);
  const mend = await breakUpstream({
    upstream: "dqt",
    kind: "status",
    status: 401,
    trn: PRECIOUS,
  });
  await page.getByRole("link", { name: /^Download EYTS certificate/ }).click();
  await expectHeading(page, "Sign in");
  await mend();
  expect(await page.getByText("Your session has ended").count()).toBe(1);
});

async function signedIn(trn: string) {
  const visitor = newPlainVisitor();
  await visitor.signIn(trn);
  return visitor;
}
