import { env } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { uploads } from "~db/schema";
import { database } from "~/identity/context-sample";
import { hashBytes, randomToken } from "~/platform/sealing.server";
import { removeUploads, sweepUploads } from "./remove-uploads.server";
import { addPart, beginUpload, findUpload, readUpload } from "./upload.server";
import { offsetOf } from "./upload-parts.server";

const { EVIDENCE: bucket } = env as unknown as { EVIDENCE: R2Bucket };
const NOW = Date.UTC(2026, 10, 28, 12);
const DAY_MS = 24 * 60 * 60 * 1000;
const store = {
  bucket,
  database,
  keys: [{ id: "2026", key: randomToken(32) }],
  now: NOW,
};

function somebody() {
  return { issuer: "https://identity.example/", subject: randomToken(8) };
}

async function fileOf(...parts: string[]) {
  const [first = new Uint8Array(), ...rest] = parts.map(
    (part) => new Uint8Array(new TextEncoder().encode(part)),
  );
  const bytes = new Uint8Array(new TextEncoder().encode(parts.join("")));
  const digest = await hashBytes(bytes);
  const size = bytes.length;
  const about = { name: "passport.jpg", type: "image/jpeg", digest, size };
  return { about, first, rest, bytes };
}

async function keysHere(): Promise<string[]> {
  const { objects } = await bucket.list({ prefix: "uploads/" });
  return objects.map(({ key }) => key);
}

test("a file that came in parts is there whole, for its own person alone", async () => {
  const person = somebody();
  const { about, first, rest, bytes } = await fileOf("One, ", "two");
  const begun = await beginUpload(store, person, about);
  expect(await addPart(store, begun, first)).toBe(true);
  expect(await readUpload(store, person, begun.id)).toBeNull();
  const again = await beginUpload(store, person, about);
  expect(offsetOf(again)).toBe(first.length);
  for (const part of rest) expect(await addPart(store, again, part)).toBe(true);
  const { name, type } = about;
  const whole = await readUpload(store, person, begun.id);
  expect(whole).toEqual({ name, type, bytes });
  const other = somebody();
  expect(await findUpload(store, other, begun.id)).toBeNull();
  expect(await readUpload(store, other, begun.id)).toBeNull();
  expect((await beginUpload(store, other, about)).id).not.toBe(begun.id);
});

test("of two that bring the same part, one is taken", async () => {
  const person = somebody();
  const { about, first, rest, bytes } = await fileOf("Three, ", "four");
  const begun = await beginUpload(store, person, about);
  const shorter = first.slice(0, 3);
  const both = [addPart(store, begun, first), addPart(store, begun, shorter)];
  expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
  const now = await beginUpload(store, person, about);
  const missing = bytes.slice(offsetOf(now));
  expect(await addPart(store, now, missing)).toBe(true);
  expect((await readUpload(store, person, now.id))?.bytes).toEqual(bytes);
  expect(rest).toHaveLength(1);
});

test("what is here is sealed, and names nobody", async () => {
  const person = somebody();
  const { about, first } = await fileOf("Sealed up");
  const begun = await beginUpload(store, person, about);
  await addPart(store, begun, first);
  const [key = ""] = (await keysHere()).filter((each) =>
    each.includes(begun.id),
  );
  expect(key).toBe(`uploads/2026-11-28/${begun.id}/0-9`);
  const there = (await (await bucket.get(key))?.text()) ?? "";
  expect(there).not.toContain("Sealed up");
  const row = await database
    .select()
    .from(uploads)
    .where(eq(uploads.id, begun.id))
    .get();
  expect(JSON.stringify(row)).not.toContain("passport");
});

test("a file that is not what was promised is removed, so that it can be sent anew", async () => {
  const person = somebody();
  const { about } = await fileOf("What was promised");
  const begun = await beginUpload(store, person, about);
  const other = new Uint8Array(new TextEncoder().encode("What came instead"));
  await addPart(store, begun, other);
  expect(await readUpload(store, person, begun.id)).toBeNull();
  expect(await findUpload(store, person, begun.id)).toBeNull();
  expect((await keysHere()).join()).not.toContain(begun.id);
});

test("a part that is lost, or altered, makes no file", async () => {
  const person = somebody();
  const { about, first } = await fileOf("Lost");
  const begun = await beginUpload(store, person, about);
  await addPart(store, begun, first);
  const [key = ""] = (await keysHere()).filter((each) =>
    each.includes(begun.id),
  );
  await bucket.put(key, "something else");
  expect(await readUpload(store, person, begun.id)).toBeNull();
});

test("a file in too many parts is not taken on", async () => {
  const person = somebody();
  const { about } = await fileOf("x".repeat(300));
  let upload = await beginUpload(store, person, about);
  const one = new Uint8Array([120]);
  for (let part = 0; part < 192; part += 1) {
    await addPart(store, upload, one);
    upload = { ...upload, parts: [...upload.parts, 1] };
  }
  expect(await addPart(store, upload, one)).toBe(false);
});

test("of more files than forms need, the oldest goes, and nobody else's does", async () => {
  const person = somebody();
  const neighbour = somebody();
  const theirs = await beginUpload(
    store,
    neighbour,
    (await fileOf("Theirs")).about,
  );
  const ids: string[] = [];
  for (let number = 0; number < 14; number += 1) {
    const later = { ...store, now: NOW + number };
    const { about } = await fileOf(`File ${number}`);
    ids.push((await beginUpload(later, person, about)).id);
  }
  const left = await Promise.all(
    ids.map((id) => findUpload(store, person, id)),
  );
  expect(left.map((upload) => upload !== null)).toEqual([
    false,
    false,
    ...Array.from({ length: 12 }, () => true),
  ]);
  expect(await findUpload(store, neighbour, theirs.id)).not.toBeNull();
});

test("an upload that is removed leaves nothing", async () => {
  const person = somebody();
  const { about, first } = await fileOf("Removed");
  const begun = await beginUpload(store, person, about);
  await addPart(store, begun, first);
  const whole = await findUpload(store, person, begun.id);
  await removeUploads(store, whole ? [whole] : []);
  expect(await findUpload(store, person, begun.id)).toBeNull();
  expect((await keysHere()).join()).not.toContain(begun.id);
});

test("a sweep takes what no form has come for in eight days, and nothing else", async () => {
  const person = somebody();
  const { about, first } = await fileOf("Swept");
  const begun = await beginUpload(store, person, about);
  await addPart(store, begun, first);
  await sweepUploads({ ...store, now: NOW + 8 * DAY_MS });
  expect(await findUpload(store, person, begun.id)).not.toBeNull();
  expect((await keysHere()).join()).toContain(begun.id);
  await sweepUploads({ ...store, now: NOW + 9 * DAY_MS });
  expect(await findUpload(store, person, begun.id)).toBeNull();
  expect((await keysHere()).join()).not.toContain(begun.id);
});
