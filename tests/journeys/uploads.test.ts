import { expect, test } from "vitest";

import { jpeg } from "../../app/account/evidence-sample.ts";
import { sendForm } from "./change-asker.ts";
import { useTeachers } from "./change-teachers.ts";
import { type PlainVisitor, whereTo } from "./plain-visitor.ts";
import {
  askAbout,
  askUpload,
  beginUpload,
  ownerOf,
  partAt,
  sendFile,
} from "./upload-client.ts";

const { nextTeacher, casesOf } = useTeachers();
const NAME = "/account/name";
const NEW_NAME = { firstName: "Robin", middleName: "", lastName: "Toast" };

test("what a client of tus sends in parts is the proof of a change", async () => {
  const { trn, visitor } = await nextTeacher();
  const owner = await ownerOf(visitor);
  const photo = jpeg(700_000);
  const { id, requests } = await sendFile(visitor, photo, owner);
  expect(requests).toEqual([
    "POST",
    ...Array.from({ length: 7 }, () => "PATCH"),
  ]);
  await submit(visitor, { ...NEW_NAME, owner, uploaded: id });
  expect(casesOf(trn)).toMatchObject([
    { evidence: { name: "photo.jpg", bytes: photo.length } },
  ]);
  expect((await askAbout(visitor, id)).status).toBe(404);
});

test("an upload that breaks goes on where it stopped, also with another client", async () => {
  const { visitor } = await nextTeacher();
  const owner = await ownerOf(visitor);
  const photo = jpeg(500_000);
  const broken = await sendFile(visitor, photo, owner, { stopsAfter: 3 });
  expect(broken.requests).toEqual(["POST", "PATCH", "PATCH", "PATCH"]);
  const asked = await askAbout(visitor, broken.id);
  expect(asked.headers.get("Upload-Offset")).toBe("300000");
  expect(asked.headers.get("Upload-Length")).toBe("500000");
  const { id, requests } = await sendFile(visitor, photo, owner, {
    id: broken.id,
  });
  expect(requests).toEqual(["HEAD", "PATCH", "PATCH"]);
  expect(id).toBe(broken.id);
});

test("a form whose file is not all there says so, and keeps what was typed", async () => {
  const { visitor } = await nextTeacher();
  const owner = await ownerOf(visitor);
  const { id } = await sendFile(visitor, jpeg(400_000), owner, {
    stopsAfter: 2,
  });
  const fields = { ...NEW_NAME, owner, uploaded: id };
  const refused = await sendForm(visitor, NAME, fields, []);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain("A file did not arrive complete. Choose it again");
  expect(html).toContain('value="Toast"');
});

test("a form that is sent again after its files were taken has them still", async () => {
  const { visitor } = await nextTeacher();
  const owner = await ownerOf(visitor);
  const { id } = await sendFile(visitor, jpeg(200_000), owner);
  const fields = { ...NEW_NAME, owner, uploaded: id };
  for (const time of [1, 2]) {
    const answer = await sendForm(visitor, NAME, fields, []);
    expect([time, whereTo(answer)]).toEqual([time, `${NAME}/check`]);
  }
  const html = await (await visitor.ask(`${NAME}/check`)).text();
  expect(html.match(/photo\.jpg/g)).toHaveLength(1);
});

test("a file that is too large is named without having been sent", async () => {
  const { visitor } = await nextTeacher();
  const owner = await ownerOf(visitor);
  const fields = { ...NEW_NAME, owner, "too-large": "scan.pdf" };
  const refused = await sendForm(visitor, NAME, fields, []);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("scan.pdf must be smaller than 3MB");
});

test("nobody reaches, adds to or takes what somebody else sent", async () => {
  const { visitor } = await nextTeacher();
  const owner = await ownerOf(visitor);
  const { id } = await sendFile(visitor, jpeg(200_000), owner);
  const { visitor: stranger } = await nextTeacher();
  expect((await askAbout(stranger, id)).status).toBe(404);
  const removed = await askUpload(stranger, id, { method: "DELETE" });
  expect(removed.status).toBe(404);
  const part = await askUpload(stranger, id, partAt("200000"));
  expect(part.status).toBe(404);
  const theirs = await ownerOf(stranger);
  const fields = { ...NEW_NAME, owner: theirs, uploaded: id };
  const refused = await sendForm(stranger, NAME, fields, []);
  expect(await refused.text()).toContain("did not arrive complete");
  expect((await beginUpload(stranger, { owner })).status).toBe(403);
  expect((await askAbout(visitor, id)).status).toBe(200);
});

test.each([
  [412, "another version of tus", { "Tus-Resumable": "0.2.2" }],
  [400, "no length", { "Upload-Length": "" }],
  [400, "nothing about the file", { "Upload-Metadata": "" }],
  [413, "more than 3MB", { "Upload-Length": "3145729" }],
  [403, "another page", { "Sec-Fetch-Site": "cross-site" }],
])("%d for an upload that begins with %s", async (status, _, headers) => {
  const { visitor } = await nextTeacher();
  const owner = await ownerOf(visitor);
  expect((await beginUpload(visitor, { owner, headers })).status).toBe(status);
});

test("parts that cannot be taken are refused, and the upload stays as it was", async () => {
  const { visitor } = await nextTeacher();
  const owner = await ownerOf(visitor);
  const begun = await beginUpload(visitor, { owner });
  const id = whereTo(begun).replace("/uploads/", "");
  const tries = {
    "another type": { ...partAt("0"), type: "text/plain" },
    "no offset": partAt("none"),
    "a gap": partAt("10"),
    "more than was promised": { ...partAt("0"), body: new Uint8Array(701) },
  };
  const statuses = [];
  for (const asked of Object.values(tries))
    statuses.push((await askUpload(visitor, id, asked)).status);
  expect(statuses).toEqual([415, 400, 409, 413]);
  const { headers } = await askAbout(visitor, id);
  expect(headers.get("Upload-Offset")).toBe("0");
  expect(headers.get("Tus-Resumable")).toBe("1.0.0");
  expect((await askUpload(visitor, id, { method: "DELETE" })).status).toBe(204);
  expect((await askAbout(visitor, id)).status).toBe(404);
});

test("nobody who is not signed in sends a file", async () => {
  const { visitor } = await nextTeacher();
  const owner = await ownerOf(visitor);
  visitor.cookies.clear();
  expect((await beginUpload(visitor, { owner })).status).toBe(401);
});

async function submit(visitor: PlainVisitor, fields: Record<string, string>) {
  const form = { ...fields, checked: "yes" };
  const answer = await sendForm(visitor, NAME, form, [], crypto.randomUUID());
  expect(await answer.json()).toMatchObject({ to: /requests/ });
}
