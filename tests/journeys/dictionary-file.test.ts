import { beforeAll, expect, test } from "vitest";

import { formatDay } from "../../app/teaching-record/day.ts";
import { EIGHT_CARDS_TRN, people } from "../../mocks/people.ts";
import { RUFUS } from "./cast.ts";
import {
  cookieOf,
  fetchDictionary,
  laterView,
  offeredBy,
  unpack,
} from "./dictionary.ts";
import { rawRequest } from "./raw-request.ts";

let dictionary: Awaited<ReturnType<typeof fetchDictionary>>;
let Cookie = "";

beforeAll(async () => {
  dictionary = await fetchDictionary();
  Cookie = await cookieOf(EIGHT_CARDS_TRN);
});

test("the dictionary is one file for ever, for pages of this origin alone, and an earlier one is gone", async () => {
  const { path, answer } = dictionary;
  expect(answer.headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "use-as-dictionary": 'match="/*", match-dest=("document")',
    "cross-origin-resource-policy": "same-origin",
  });
  expect(answer.headers["set-cookie"]).toBeUndefined();
  const packed = await rawRequest({
    path,
    headers: { "Accept-Encoding": "br" },
  });
  expect(packed.headers["content-encoding"]).toBe("br");
  expect(packed.body.byteLength).toBeLessThanOrEqual(7500);
  const earlier = await rawRequest({ path: path.replace(/.$/, "x") });
  expect(earlier.status).toBe(404);
});

test("nothing of anybody is in the dictionary", () => {
  const text = dictionary.answer.body.toString();
  const told = people.flatMap(({ account, record }) => {
    const { name, trn } = { ...account, ...record };
    return [name.first, name.last, trn, account.email].filter(
      (fact) => fact && fact.length > 2 && text.includes(fact),
    );
  });
  const days = JSON.stringify(people).matchAll(/\d{4}-\d\d-\d\d/g);
  const dates = [...days].flatMap(([day]) => [day, formatDay(day)]);
  expect(dates.length).toBeGreaterThan(200);
  expect([...told, ...dates.filter((date) => text.includes(date))]).toEqual([]);
  expect(text).not.toMatch(/\b\d{7}\b/);
});

test("the dictionary is named to whoever comes back and can use it, and to nobody else", async () => {
  const can = { "Accept-Encoding": "zstd" };
  const path = dictionary.path;
  expect(await offered("/", can)).toBe(path);
  expect(await offered("/sign-in", can)).toBe(path);
  expect(await offered("/qualifications", { ...can, Cookie })).toBe(path);
  expect(await offered("/cookies", can)).toBeNull();
  expect(await offered("/nope", can)).toBeNull();
  expect(await offered("/", { ...can, "Save-Data": "on" })).toBeNull();
  expect(await offered("/", {})).toBeNull();
  const again = await laterView("/qualifications", dictionary.announced, {
    Cookie: await cookieOf(RUFUS),
  });
  const page = unpack(again.body, dictionary.answer.body);
  expect(offeredBy({ body: Buffer.from(page) })).toBeNull();
});

/** Which dictionary this page names to this browser. */
async function offered(path: string, headers: Record<string, string>) {
  return offeredBy(await rawRequest({ path, headers }));
}
