import { expect, test } from "vitest";

import { newVisitor, servedAnswer } from "./browser.ts";
import { RUFUS } from "./cast.ts";
import { expectGoodPage, expectHeading } from "./page-check.ts";
import { newcomer, newPlainVisitor, whereTo } from "./plain-visitor.ts";
import {
  breakUpstream,
  newTrn,
  signIn,
  signInAsAnyone,
  visit,
} from "./walk.ts";

const RECORD = "Teaching qualifications";
const SORRY = "Sorry, we cannot show your qualifications at the moment";
const BUSY = "Sorry, the service is very busy";
const NO_ACCESS = "You do not have access to a teaching record";

/** What DQT does, and what the teacher is told (record services 6.3). */
const FAULTS = [
  [{ kind: "status", status: 500 }, 503, SORRY, "is not answering"],
  [{ kind: "status", status: 503 }, 503, SORRY, "is not answering"],
  [{ kind: "html" }, 503, SORRY, "is not answering"],
  [{ kind: "reset" }, 503, SORRY, "is not answering"],
  [{ kind: "trickle", delayMs: 1000 }, 503, SORRY, "is not answering"],
  [{ kind: "html", status: 200 }, 503, SORRY, "could not read"],
  [{ kind: "status", status: 200 }, 503, SORRY, "could not read"],
  [{ kind: "truncated" }, 503, SORRY, "could not read"],
  [{ kind: "nonsense" }, 503, SORRY, "could not read"],
  [{ kind: "missing-section" }, 503, SORRY, "could not read"],
  [{ kind: "missing-section", section: "trn" }, 503, SORRY, "could not read"],
  [{ kind: "not-found-empty" }, 503, SORRY, "did not say why"],
  [{ kind: "status", status: 302 }, 503, SORRY, "could not read"],
  [{ kind: "status", status: 403 }, 403, NO_ACCESS, "did not accept"],
  [{ kind: "rate-limited" }, 503, BUSY, "Many people"],
  [{ kind: "rate-limited", retryAfter: 7 }, 503, BUSY, "Many people"],
] as const;

test.each(FAULTS)(
  "when DQT answers with %o the status is %i, the page says “%s”, and trying again helps",
  async (fault, status, heading, words) => {
    const visitor = newPlainVisitor();
    await visitor.signIn(newcomer(RUFUS));
    // Not only once: workerd itself tries a connection that was cut once more.
    const mend = await breakUpstream({ ...fault, upstream: "dqt", trn: RUFUS });
    const answer = await visitor.ask("/qualifications");
    await mend();
    const html = await answer.text();
    expect(answer.status).toBe(status);
    expect(html).toContain(`>${heading}</h1>`);
    expect(html).toContain(words);
    expect(html).toMatch(
      /give this reference: <strong>[0-9A-Z]{4}-[0-9A-Z]{4}</,
    );
    const wait = "retryAfter" in fault ? String(fault.retryAfter) : null;
    expect(answer.headers.get("Retry-After")).toBe(wait);
    const again = await visitor.ask("/qualifications");
    expect(await again.text()).toContain("Rufus Templeton");
  },
);

/** One fault to each page that comes of one. */
const PAGES = [
  [{ kind: "status", status: 500 }, SORRY],
  [{ kind: "nonsense" }, SORRY],
  [{ kind: "rate-limited" }, BUSY],
] as const;

test.each(PAGES)(
  "after %o the page says “%s”, the teacher is still signed in and can try again",
  async (fault, heading) => {
    const page = await newVisitor();
    const mend = await breakUpstream({ ...fault, upstream: "dqt", trn: RUFUS });
    await signIn(page, newcomer(RUFUS));
    await expectGoodPage(page, heading);
    expect(await page.getByRole("link", { name: "Sign out" }).count()).toBe(1);
    expect(await page.getByText("You are still signed in").count()).toBe(1);
    await mend();
    await page.getByRole("link", { name: "Try again" }).click();
    await expectHeading(page, RECORD);
  },
);

test("a teacher whom DQT does not let in is told so, and can sign out", async () => {
  const page = await newVisitor();
  await breakOnce({ upstream: "dqt", kind: "status", status: 403 });
  await signIn(page, RUFUS);
  await expectGoodPage(page, NO_ACCESS);
  expect(await page.getByRole("link", { name: "Sign out" }).count()).toBe(1);
});

test("an account whose TRN has no record is told so", async () => {
  const page = await newVisitor();
  await signInAsAnyone(page, newTrn());
  await expectGoodPage(page, "We could not find your teaching record");
  expect(servedAnswer(page).status()).toBe(404);
});

test("when DQT does not take the access token any more the session ends, and the page says so", async () => {
  const page = await newVisitor();
  await signIn(page, RUFUS);
  await breakOnce({ upstream: "dqt", kind: "status", status: 401 });
  await visit(page, "/qualifications");
  await expectGoodPage(page, "Sign in");
  expect(await page.getByText("Your session has ended").count()).toBe(1);
  await visit(page, "/identity-account");
  await expectHeading(page, "Sign in");
});

test.each(["/qualifications", "/certificates/qts.pdf"])(
  "the session that DQT ended at %s is over for whoever still has its cookie",
  async (path) => {
    const visitor = newPlainVisitor();
    await visitor.signIn(RUFUS);
    const Cookie = visitor.cookieHeader();
    await breakOnce({ upstream: "dqt", kind: "status", status: 401 });
    expect(whereTo(await visitor.ask(path))).toContain("why=ended");
    const answer = await visitor.ask("/identity-account", {
      headers: { Cookie },
    });
    expect(whereTo(answer)).toContain("why=ended");
  },
);

test("an answer that trickles in is waited for, up to five seconds", async () => {
  const visitor = newPlainVisitor();
  await visitor.signIn(RUFUS);
  await breakOnce({ upstream: "dqt", kind: "trickle", delayMs: 20 });
  expect((await visitor.ask("/qualifications")).status).toBe(200);
});

test("when only the NPQs cannot be had the record is shown, and the page says what is missing", async () => {
  const page = await newVisitor();
  await breakOnce({
    upstream: "dqt",
    kind: "missing-section",
    section: "npqQualifications",
  });
  const mend = await breakUpstream({
    upstream: "npq",
    kind: "status",
    status: 500,
    trn: RUFUS,
  });
  await signIn(page, newcomer(RUFUS));
  await mend();
  await expectGoodPage(page, RECORD);
  expect(servedAnswer(page).status()).toBe(200);
  expect(
    await page.getByText("We cannot show national professional").count(),
  ).toBe(1);
  expect(await page.getByText("Qualified teacher status (QTS)").count()).toBe(
    1,
  );
});

/** Strikes Rufus alone, whom no other file breaks. */
async function breakOnce(fault: Record<string, unknown>): Promise<void> {
  await breakUpstream({ ...fault, trn: RUFUS, times: 1 });
}
