import { expect, test } from "vitest";

import { createAsk } from "../ask.ts";
import { people } from "../people.ts";
import { dqtApiKey } from "./changes.ts";

const AMARA = "3012457";

function byKey(trn: string, version?: string, key = dqtApiKey) {
  const place = version === undefined ? "teachers" : "persons";
  return createAsk().ask(`/dqt/v3/${place}/${trn}?include=Induction`, {
    headers: {
      authorization: `Bearer ${key}`,
      ...(version === undefined ? {} : { "x-api-version": version }),
    },
  });
}

test("the key is given the record that its teacher’s token is given", async () => {
  const own = await createAsk().person(AMARA, "?include=Induction");
  const answer = await byKey(AMARA, "20260612");
  expect([answer.status, await answer.json()]).toEqual([200, await own.json()]);
  const old = await createAsk().teacher(AMARA, "?include=Induction");
  expect(await (await byKey(AMARA)).json()).toEqual(await old.json());
});

test("a teacher’s token is no key, and a key is no token", async () => {
  const answer = await byKey(AMARA, "20260612", AMARA);
  expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([
    401,
    null,
  ]);
  expect((await createAsk().person(dqtApiKey)).status).toBe(401);
});

test("a TRN that nobody has is not found", async () => {
  const answer = await byKey("9999999", "20260612");
  expect([answer.status, await answer.json()]).toMatchObject([
    404,
    { errorCode: 10001 },
  ]);
});

const merged = people.find(({ record }) => record?.mergedInto);
const deactivated = people.find(({ record }) => record?.deactivated);

test.each([
  ["20250905", deactivated?.account.trn, 404, 10058],
  ["20250905", merged?.account.trn, 404, 10059],
])(
  "version %s says of %s by its code that it is not in use",
  async (version, trn, status, errorCode) => {
    const answer = await byKey(trn ?? "", version);
    expect([answer.status, await answer.json()]).toMatchObject([
      status,
      { errorCode },
    ]);
  },
);

test("version 20260120 says by its status that a record is not in use, and where the other one is", async () => {
  const gone = await byKey(deactivated?.account.trn ?? "", "20260120");
  expect(gone.status).toBe(410);
  const moved = await byKey(merged?.account.trn ?? "", "20260120");
  expect([moved.status, moved.headers.get("location")]).toEqual([
    308,
    `/v3/persons/${merged?.record?.mergedInto}`,
  ]);
});
