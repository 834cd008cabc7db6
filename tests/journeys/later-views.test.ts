import { brotliDecompressSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";

import { EIGHT_CARDS_TRN } from "../../mocks/people.ts";
import { newVisitor } from "./browser.ts";
import {
  CAN,
  cookieOf,
  fetchDictionary,
  laterView,
  unpack,
} from "./dictionary.ts";
import { rawRequest } from "./raw-request.ts";
import { origin, signIn, visit } from "./walk.ts";

/** A later view of the page with eight cards: a tenth of its first view. */
const MOST_OF_A_LATER_VIEW = 1300;
/** Of other pages that a signed-in teacher meets. */
const MOST_OF_ANOTHER_PAGE = 3000;

let dictionary: Awaited<ReturnType<typeof fetchDictionary>>;
let Cookie = "";

beforeAll(async () => {
  dictionary = await fetchDictionary();
  Cookie = await cookieOf(EIGHT_CARDS_TRN);
});

test("a browser fetches the dictionary once, and from then on pages come against it", async () => {
  const page = await newVisitor();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const fetched = page.waitForResponse((answer) =>
    answer.url().includes("/dictionary/"),
  );
  await signIn(page, EIGHT_CARDS_TRN);
  expect((await fetched).status()).toBe(200);
  await page.waitForLoadState("networkidle");
  asked.length = 0;
  const answer = await page.goto(`${origin}/qualifications`);
  await page.waitForLoadState("networkidle");
  expect(await answer?.headerValue("content-encoding")).toBe("dcz");
  expect(asked).toEqual([`${origin}/qualifications`]);
  expect(await page.locator(".govuk-summary-card").count()).toBe(8);
  await visit(page, "/account");
  expect(await page.locator("h1").textContent()).toContain("account");
});

test.each([
  ["/qualifications", MOST_OF_A_LATER_VIEW],
  ["/account", MOST_OF_A_LATER_VIEW],
  ["/identity-account", MOST_OF_A_LATER_VIEW],
  ["/sign-out", MOST_OF_A_LATER_VIEW],
  ["/account/name", MOST_OF_ANOTHER_PAGE],
  ["/account/date-of-birth", MOST_OF_ANOTHER_PAGE],
  ["/cookies", MOST_OF_ANOTHER_PAGE],
  ["/privacy", MOST_OF_ANOTHER_PAGE],
])(
  "a later view of %s takes at most %i bytes, and says what it always said",
  async (path, most) => {
    const answer = await laterView(path, dictionary.announced, { Cookie });
    expect(answer.headers["content-encoding"]).toBe("dcz");
    expect(answer.headers["vary"]).toBe(
      "Accept-Encoding, Available-Dictionary",
    );
    expect(answer.body.byteLength).toBeLessThanOrEqual(most);
    const plain = await rawRequest({ path, headers: { Cookie } });
    expect(withoutMarks(unpack(answer.body, dictionary.answer.body))).toBe(
      withoutMarks(plain.body.toString()),
    );
  },
);

test.each([
  ["another dictionary", { "Available-Dictionary": `:${"A".repeat(43)}=:` }],
  ["no dictionary", { "Available-Dictionary": "" }],
  ["nonsense", { "Available-Dictionary": ":::é" }],
  ["a dictionary and not its encoding", { "Accept-Encoding": "gzip, br" }],
  [
    "a dictionary and refuses its encoding",
    { "Accept-Encoding": "br, dcz;q=0" },
  ],
])("a browser that announces %s gets brotli", async (_, headers) => {
  const answer = await laterView("/qualifications", dictionary.announced, {
    Cookie,
    ...headers,
  });
  expect(answer.status).toBe(200);
  expect(answer.headers["content-encoding"]).toBe("br");
});

test.each([
  ["Firefox", "gzip, deflate, br, zstd", "br"],
  ["Safari", "gzip, deflate, br", "br"],
  ["an old phone", "gzip, deflate", undefined],
  ["curl", undefined, undefined],
])(
  "%s, which knows of no dictionary, loses nothing",
  async (_, accepted, encoding) => {
    const answer = await rawRequest({
      path: "/qualifications",
      headers: { Cookie, ...(accepted && { "Accept-Encoding": accepted }) },
    });
    expect(answer.headers["content-encoding"]).toBe(encoding);
    const { body } = answer;
    const page = encoding ? brotliDecompressSync(body) : body;
    expect(page.toString().match(/class="govuk-summary-card"/g)).toHaveLength(
      8,
    );
  },
);

test("what takes no encoding gets the page as it is", async () => {
  const answer = await rawRequest({ path: "/cookies" });
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.body.toString()).toContain("</html>");
});

test("redirects, downloads and questions for headers alone are as they were", async () => {
  const away = await laterView("/qualifications", dictionary.announced);
  expect([away.status, away.headers["content-encoding"]]).toEqual([
    303,
    undefined,
  ]);
  const file = await laterView("/certificates/qts.pdf", dictionary.announced, {
    Cookie,
  });
  expect(file.headers["content-encoding"]).toBeUndefined();
  expect(file.body.subarray(0, 5).toString()).toBe("%PDF-");
  const head = await rawRequest({
    method: "HEAD",
    path: "/cookies",
    headers: {
      "Accept-Encoding": CAN,
      "Available-Dictionary": dictionary.announced,
    },
  });
  expect([head.status, head.headers["content-encoding"]]).toEqual([
    200,
    undefined,
  ]);
});

test("an error page comes against the dictionary too", async () => {
  const answer = await laterView("/nope", dictionary.announced);
  expect(answer.status).toBe(404);
  expect(unpack(answer.body, dictionary.answer.body)).toContain(
    "Page not found",
  );
});

/** Without what is new on each answer: nonces, references, times of the day. */
function withoutMarks(page: string): string {
  return page
    .replaceAll(/nonce="[^"]+"/g, "")
    .replaceAll(/reference(%20| )\w{4}-\w{4}/g, "")
    .replaceAll(/\d?\d:\d\d[ap]m/g, "")
    .replaceAll(/animation-delay:[^;}]+/g, "");
}
