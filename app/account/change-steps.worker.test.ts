import { expect, test } from "vitest";

import { database } from "~/identity/context-sample";
import { randomToken } from "~/platform/sealing.server";
import type { ChangeRequest } from "./change-request.server";
import { historyOf, openRequest, requestById } from "./change-requests.server";
import { changeDraft, moveOn, submitDraft } from "./change-steps.server";

const keys = [{ id: "2026", key: randomToken(32) }];
const store = { database, keys, now: 1_788_253_200_000 };
const told = {
  values: { firstName: "Sam", middleName: "", lastName: "Toast" },
  email: "sam@example.com",
  trn: "1234567",
  token: null,
};

function somebody() {
  return { issuer: "https://identity.example/", subject: randomToken(8) };
}

async function draftOf(person = somebody()): Promise<ChangeRequest> {
  const draft = await changeDraft(store, person, "name", (content) => ({
    ...content,
    typed: { lastName: "Toast" },
  }));
  if (!draft) throw new Error("There is another request");
  return draft;
}

test("of two that take up one request, one has it", async () => {
  const draft = await draftOf();
  const both = await Promise.all(
    ["waiting", "held"].map((state) =>
      moveOn(store, draft, { state: state as "waiting" | "held" }),
    ),
  );
  expect(both.filter((moved) => moved !== null)).toHaveLength(1);
});

test("a draft is submitted once, and only as it was checked", async () => {
  const draft = await draftOf();
  const changed = await draftOf(draft);
  expect(changed.version).toBe(draft.version + 1);
  expect(await submitDraft(store, draft, told)).toBe(false);
  const twice = [
    submitDraft(store, changed, told),
    submitDraft(store, changed, told),
  ];
  expect((await Promise.all(twice)).toSorted()).toEqual([false, true]);
  expect(await openRequest(store, draft, "name")).toMatchObject({
    id: draft.id,
    state: "waiting",
    content: { values: told.values, typed: { lastName: "Toast" } },
  });
});

test("what two windows change at once is all kept", async () => {
  const person = somebody();
  const add = (id: string) =>
    changeDraft(store, person, "name", (content) => ({
      ...content,
      files: [
        ...content.files,
        { id, name: id, type: "image/png", size: 1, digest: id },
      ],
    }));
  await Promise.all(["a", "b", "c"].map(add));
  const draft = await openRequest(store, person, "name");
  expect(draft?.content.files.map(({ id }) => id).toSorted()).toEqual([
    "a",
    "b",
    "c",
  ]);
});

test("while a request is on its way there is no draft of its kind, and one of the other kind", async () => {
  const draft = await draftOf();
  await submitDraft(store, draft, told);
  const again = await changeDraft(store, draft, "name", (content) => content);
  const other = await changeDraft(
    store,
    draft,
    "date-of-birth",
    (content) => content,
  );
  expect([again, other?.state]).toEqual([null, "draft"]);
});

test("a row that was given to somebody else says nothing of what was typed", async () => {
  const draft = await draftOf();
  const thief = somebody();
  await database.run(
    `UPDATE change_requests SET subject = '${thief.subject}' WHERE id = '${draft.id}'`,
  );
  const stolen = await requestById(store, thief, draft.id);
  expect(stolen?.content.typed).toEqual({});
});

test("the story of a request has each step, and when it was", async () => {
  const draft = await draftOf();
  await submitDraft({ ...store, now: store.now + 1000 }, draft, told);
  expect(await historyOf(store, draft)).toEqual([
    { at: store.now, what: "name change: draft" },
    { at: store.now + 1000, what: "name change: waiting" },
  ]);
});
