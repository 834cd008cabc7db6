import { expect, test } from "vitest";

import routes from "../../app/routes.ts";
import { AMARA, PETRA } from "./cast.ts";
import { newPlainVisitor, whereTo } from "./plain-visitor.ts";

/** What an address gives to whom. */
type Rule =
  /** The same to everybody. */
  | "open"
  /** To a teacher their own; others are asked to sign in. */
  | "own"
  /** The same to those whose account is kept here; with GOV.UK One Login it leads to their details. */
  | "account"
  /** To a teacher alone; others are told that they are signed out already. */
  | "leaving"
  /** To a teacher's own device; nothing leads there, so nobody is sent to sign in. */
  | "device"
  /** Only where nobody is signed in; a teacher goes on to the record. */
  | "stranger"
  /** Nothing, to anybody who asks so: what is there is taken by POST, or by those who know more. */
  | "nothing";

/** Every address of the service; where it has a parameter, one that is there or is not anybody's. */
const RULES: Record<string, [rule: Rule, example?: string]> = {
  "": ["stranger"],
  "sign-in": ["stranger"],
  "sign-out": ["leaving"],
  "signed-out": ["open"],
  "auth/:provider/callback": ["nothing", "auth/identity/callback"],
  "auth/:provider/signed-out-elsewhere": [
    "nothing",
    "auth/onelogin/signed-out-elsewhere",
  ],
  csp: ["nothing"],
  qualifications: ["own"],
  "qualifications/*": ["nothing", "qualifications/nowhere"],
  certificates: ["own"],
  "certificates/withdraw/:code": ["nothing", "certificates/withdraw/x"],
  "certificates/:kind": ["own", "certificates/qts"],
  "certificates/all.pdf": ["own"],
  verify: ["open"],
  "verify/:code": ["nothing", "verify/nothing"],
  "identity-account": ["account"],
  account: ["own"],
  "account/name": ["own"],
  "account/date-of-birth": ["own"],
  "account/preferred-name": ["account"],
  "account/:contact": ["account", "account/email"],
  "account/:contact/code": ["nothing", "account/email/code"],
  "account/:kind/check": ["nothing", "account/name/check"],
  "account/requests/:id": ["nothing", "account/requests/x"],
  "evidence/:token": ["nothing", "evidence/x"],
  feedback: ["open"],
  "feedback/sent": ["open"],
  uploads: ["nothing"],
  "uploads/:id": ["nothing", "uploads/x"],
  offline: ["open"],
  "offline/copy": ["own"],
  "offline/key": ["device"],
  "offline/help/:version": ["nothing", "offline/help/x"],
  "offline/pages/:version": ["nothing", "offline/pages/x"],
  "service-worker.js": ["open"],
  cookies: ["open"],
  privacy: ["open"],
  accessibility: ["open"],
  "dictionary/:hash": ["nothing", "dictionary/x"],
  health: ["open"],
  "health/all": ["open"],
  "*": ["nothing", "nowhere"],
};

const KINDS = ["nobody", "identity", "onelogin"] as const;
const PATHS = routes.map(({ path = "" }) => path);
/** Of the PDFs of all kinds: Amara has one of QTS and none of QTLS. */
const PDF = /^certificates\/(?!all)\w+\.pdf$/;

test("for every address it is said who may see what", () => {
  const all = PATHS.filter((path) => !PDF.test(path));
  expect(Object.keys(RULES).toSorted()).toEqual(all.toSorted());
});

test.each(KINDS)("%s sees what they may, and nothing else", async (kind) => {
  const visitor = newPlainVisitor();
  if (kind !== "nobody") await visitor.signIn(AMARA, "", kind);
  for (const [path, [rule, example = path]] of Object.entries(RULES)) {
    const answer = await visitor.ask(`/${example}`);
    const found = [example, answer.status, whereTo(answer).split("?")[0]];
    expect(answer.status, example).toBeLessThan(500);
    expect(found).toEqual([example, ...expectedOf(rule, kind, answer.status)]);
  }
});

test.each(KINDS)("%s gets the certificates that they hold", async (kind) => {
  const visitor = newPlainVisitor();
  if (kind !== "nobody") await visitor.signIn(AMARA, "", kind);
  for (const path of PATHS.filter((each) => PDF.test(each))) {
    const answer = await visitor.ask(`/${path}`);
    const isPdf = answer.headers.get("Content-Type") === "application/pdf";
    if (kind === "nobody") expect(isPdf).toBe(false);
    if (!isPdf)
      expect(whereTo(answer)).toMatch(
        kind === "nobody" ? /^\/sign-in\?/ : /^\/qualifications$/,
      );
  }
});

test("an account without a record sees none, whichever page is asked for", async () => {
  const visitor = newPlainVisitor();
  await visitor.signIn(PETRA, "", "onelogin");
  for (const path of ["/qualifications", "/account", "/offline/copy"]) {
    const answer = await visitor.ask(path);
    expect(await answer.text()).not.toMatch(/Okonkwo|3012457/);
    expect([303, 404]).toContain(answer.status);
  }
  expect((await visitor.ask("/certificates/all.pdf")).status).toBe(303);
});

/** The status, and where it leads. */
function expectedOf(
  rule: Rule,
  kind: (typeof KINDS)[number],
  status: number,
): [number, string] {
  const toSignIn: [number, string] = [303, "/sign-in"];
  const isTeacher = kind !== "nobody";
  switch (rule) {
    case "open":
      return [200, ""];
    case "own":
      return isTeacher ? [200, ""] : toSignIn;
    case "account":
      if (kind === "onelogin") return [303, "/account"];
      return isTeacher ? [200, ""] : toSignIn;
    case "leaving":
      return isTeacher ? [200, ""] : [303, "/signed-out"];
    case "device":
      return isTeacher ? [200, ""] : [401, ""];
    case "stranger":
      return isTeacher ? [303, "/qualifications"] : [200, ""];
    case "nothing":
      return [status === 200 ? 0 : status, expect.anything() as never];
  }
}
