import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { expect, test } from "vitest";

import routes from "../../app/routes.ts";
import { AMARA } from "./cast.ts";
import { newPlainVisitor, type PlainVisitor } from "./plain-visitor.ts";
import { mocks, origin } from "./walk.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** Addresses that no page links to: other services and monitors know them. */
const NOT_LINKED = [
  "/health",
  "/health/all",
  "/auth/identity/callback",
  "/signed-out",
  "/feedback/sent",
];
/** Addresses that are there once a change was asked for; the tests of that walk them. */
const OF_A_REQUEST = [
  "account/:kind/check",
  "account/:contact/code",
  "account/requests/:id",
  "evidence/:token",
];
/** What stands on a certificate. */
const ON_PAPER = ["verify/:code"];
/** What is there once something was downloaded; `withdraw.test.ts` walks it. */
const OF_A_DOWNLOAD = ["certificates/withdraw/:code"];
/** What a page names for the browser's use, and what was there before: no visitor is led there. */
const NOBODY_FOLLOWS = [
  "csp",
  "auth/:provider/signed-out-elsewhere",
  "dictionary/:hash",
  "qualifications/*",
  "offline",
  "offline/key",
  "offline/help/:version",
  "offline/pages/:version",
  "service-worker.js",
  "uploads",
  "uploads/:id",
];
/** Where links may lead that are not the service's own. */
const ELSEWHERE = [
  mocks,
  "https://www.gov.uk",
  "https://home.account.gov.uk",
  "https://www.nationalarchives.gov.uk",
  "https://www.equalityadvisoryservice.com",
  "https://ico.org.uk",
  "https://mcmw.abilitynet.org.uk",
  "https://www.w3.org",
];

test("whoever is not signed in meets no dead link and no error", async () => {
  const visits = await crawl(newPlainVisitor());
  expect(broken(visits)).toEqual([]);
  expect([...visits.keys()]).toEqual(
    expect.arrayContaining([
      "/",
      "/sign-in",
      "/cookies",
      "/privacy",
      "/accessibility",
    ]),
  );
});

test.each(["identity", "onelogin"])(
  "a teacher who signed in with %s meets no dead link and no error, and is signed in after all of them",
  async (provider) => {
    const visitor = newPlainVisitor();
    await visitor.signIn(AMARA, "", provider);
    const visits = await crawl(visitor);
    expect(broken(visits)).toEqual([]);
    expect([...visits.keys()]).toEqual(
      expect.arrayContaining([
        "/qualifications",
        "/account",
        "/account/name",
        "/sign-out",
        "/certificates/qts.pdf",
        "/certificates/all.pdf",
      ]),
    );
    expect((await visitor.ask("/qualifications")).status).toBe(200);
  },
);

test("every address of the service is visited by one of the two", async () => {
  const signedIn = newPlainVisitor();
  await signedIn.signIn(AMARA);
  const visited = [
    ...(await crawl(newPlainVisitor())).keys(),
    ...(await crawl(signedIn)).keys(),
  ];
  const paths = visited.map((address) =>
    new URL(address, origin).pathname.slice(1),
  );
  const missing = routes
    .map(({ path = "" }) => path)
    .filter(
      (path) =>
        path !== "*" &&
        ![
          ...OF_A_REQUEST,
          ...ON_PAPER,
          ...OF_A_DOWNLOAD,
          ...NOBODY_FOLLOWS,
        ].includes(path) &&
        !paths.some((visit) => isAt(path, visit)),
    );
  expect(missing).toEqual([]);
});

/** Follows every link, form and redirect of the service's own by GET; says what each address answered. */
async function crawl(visitor: PlainVisitor): Promise<Map<string, number>> {
  const visits = new Map<string, number>();
  const waiting = ["/", ...NOT_LINKED];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (visits.has(path)) continue;
    const answer = await visitor.ask(path);
    visits.set(path, answer.status);
    for (const address of await leadsTo(answer)) {
      const target = new URL(address, new URL(path, origin));
      if (target.origin === origin)
        waiting.push(target.pathname + target.search);
      else
        expect(
          ELSEWHERE.includes(target.origin) || target.protocol === "mailto:",
          target.href,
        ).toBe(true);
    }
  }
  return visits;
}

async function leadsTo(answer: Response): Promise<string[]> {
  const next = answer.headers.get("Location");
  const isPage = answer.headers.get("Content-Type")?.startsWith("text/html");
  const html = isPage ? await answer.text() : "";
  return [...(next === null ? [] : [next]), ...addressesIn(parse(html), html)];
}

/** What a page links to, sends forms to or loads; a part of the page itself has to be there. */
function addressesIn(node: Node, html: string): string[] {
  const own =
    "attrs" in node
      ? node.attrs.filter(({ name }) =>
          ["href", "action", "src"].includes(name),
        )
      : [];
  const addresses = own
    .map(({ value }) => value)
    .filter((address) => {
      if (address.startsWith("#"))
        expect(html).toContain(`id="${address.slice(1)}"`);
      return !address.startsWith("#");
    });
  const children = "childNodes" in node ? node.childNodes : [];
  return [
    ...addresses,
    ...children.flatMap((child) => addressesIn(child, html)),
  ];
}

function broken(visits: Map<string, number>): [string, number][] {
  return [...visits].filter(([, status]) => status >= 400);
}

/** `certificates/:kind` is at `certificates/qts`; of the PDFs of all kinds one stands for the others. */
function isAt(path: string, visited: string): boolean {
  const pattern = path
    .replace(/^certificates\/\w+\.pdf$/, "certificates/:kind.pdf")
    .replaceAll(/:\w+/g, "[^/]+");
  return new RegExp(`^${pattern}$`).test(visited);
}
