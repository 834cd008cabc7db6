import {
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  dictionary,
  integer,
  oneof,
  record,
  string,
} from "fast-check";
import { expect, test } from "vitest";

import routes from "../../app/routes.ts";
import { AMARA } from "./cast.ts";
import { useOwnService } from "./own-service.ts";
import { newcomer } from "./plain-visitor.ts";
import { rawRequest } from "./raw-request.ts";

const own = useOwnService({ RECORD_FRESH_SECONDS: "3600" });

/** A tenth of what `npm run bench` asks for. */
const REQUESTS = Number(process.env["FUZZ_REQUESTS"] ?? 1000);
const AT_ONCE = 10;
/** What somebody sends to see it again, as a page of theirs. */
const PLANTED = "<zq7x>";

/** Mostly what there is something behind. */
const METHODS = [
  ...Array.from({ length: 9 }, () => ["GET", "POST"]).flat(),
  ..."PUT PATCH DELETE HEAD OPTIONS PROPFIND TRACE SEARCH".split(" "),
];
const TYPES = [
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=b",
  "multipart/form-data",
  "application/json",
  "application/offset+octet-stream",
  "application/csp-report",
  "text/plain; charset=utf-16",
  "",
];

const words = oneof(
  constant(PLANTED),
  constant(encodeURIComponent(PLANTED)),
  string({ unit: "grapheme", maxLength: 30 }),
  string({ unit: "binary", maxLength: 30 }),
  integer().map(String),
  constantFrom("..", "%00", "%E0%A4%A", "-1", "null", "a".repeat(3000)),
);
/** Of an address one part after the other; a parameter may be anything. */
const paths = constantFrom(...routes.map(({ path = "" }) => path)).chain(
  (path) =>
    array(words, { minLength: 1, maxLength: 3 }).map(([one = "", two = ""]) => {
      const filled = path.replaceAll(/:\w+|\*/g, () => encode(one));
      return `/${filled}${two && `?${encode(two)}=${encode(one)}`}`;
    }),
);
const headers = record(
  {
    "Content-Type": constantFrom(...TYPES),
    Accept: constantFrom("text/html", "*/*", "application/json", PLANTED),
    "Accept-Encoding": constantFrom("br", "gzip", "dcz", "zstd;q=0", "x, *"),
    "Available-Dictionary": constantFrom(":AAAA:", ":", PLANTED),
    "Idempotency-Key": oneof(words, constant(crypto.randomUUID())),
    "Tus-Resumable": constantFrom("1.0.0", "0.9"),
    "Upload-Length": constantFrom("0", "-1", "999999999999", "x"),
    "Upload-Offset": constantFrom("0", "7", "x"),
    "Upload-Metadata": oneof(words, constant("filename YQ==,owner YQ==")),
    "Offline-Copy": constantFrom("yes", PLANTED),
    Range: constantFrom("bytes=0-1", "bytes=9-1"),
    "X-Forwarded-Host": constant("evil.example"),
    Referer: words,
  },
  { requiredKeys: [] },
);
const bodies = oneof(
  dictionary(words, words, { maxKeys: 5 }).map((fields) =>
    new URLSearchParams(fields).toString(),
  ),
  dictionary(words, words, { maxKeys: 5 }).map((fields) =>
    JSON.stringify(fields),
  ),
  words,
  constantFrom(
    "",
    "--b\r\nContent-Disposition: form-data; name=value\r\n\r\n",
    `--b\r\nContent-Disposition: form-data; name="file"; filename="${PLANTED}"\r\n\r\n%PDF\r\n--b--\r\n`,
    "x".repeat(20_000),
    "[".repeat(9000),
  ),
);
const requests = record({
  method: constantFrom(...METHODS),
  path: paths,
  headers,
  body: bodies,
  who: constantFrom("nobody", "teacher", "garbage"),
  isOurs: constantFrom(true, true, false),
});

test(`whatever is asked of any address, ${REQUESTS} times, is answered, shows nothing of the inside and says nothing back`, async () => {
  const cookies = {
    nobody: {},
    teacher: { Cookie: await newCookie() },
    garbage: { Cookie: "__Host-session=x; __Host-link=y; __Host-download=%" },
  };
  const { origin } = own.service();
  const statuses = new Map<number, number>();
  await assert(
    asyncProperty(
      array(requests, { minLength: AT_ONCE, maxLength: AT_ONCE }),
      async (all) => {
        await Promise.all(
          all.map(async ({ method, path, body, who, isOurs, ...asked }) => {
            const answer = await rawRequest(
              {
                method,
                path,
                ...(method !== "GET" && method !== "HEAD" && { body }),
                headers: {
                  ...latin(asked.headers),
                  ...cookies[who],
                  ...(isOurs && { Origin: origin }),
                },
              },
              origin,
            );
            const { status } = answer;
            if (path.startsWith("/sign-out") && method === "POST")
              cookies.teacher.Cookie = await newCookie();
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
            // The same form at the same moment is told to wait (`forms/once.server.ts`).
            const isTwice = status === 503 && asked.headers["Idempotency-Key"];
            if (!isTwice) expect(status, `${method} ${path}`).toBeLessThan(500);
            const text = answer.body.toString();
            expect(text).not.toContain(PLANTED);
            expect(text).not.toMatch(/\n\s+at |worker\.js:|node_modules/);
            expect(answer.rawHeaders.join("\n")).not.toMatch(
              /zq7x|evil\.example/,
            );
          }),
        );
      },
    ),
    { numRuns: REQUESTS / AT_ONCE, seed: 20_261_128 },
  );
  // Not all of it was refused at the door.
  expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 20);
  expect(own.service().worker.mistakes).toEqual([]);
});

async function newCookie(): Promise<string> {
  return (await own.signedIn(newcomer(AMARA))).cookieHeader();
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%25", "%");
}

/** What a header can be made of at all. */
function latin(given: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const plain = value?.replaceAll(/[^\x20-\x7e]/g, "").trim();
      return plain ? [[name, plain.slice(0, 2000)]] : [];
    }),
  );
}
