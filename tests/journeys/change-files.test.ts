import { expect, test } from "vitest";

import { pdf } from "../../app/account/evidence-sample.ts";
import { document, picture } from "../../app/account/picture-sample.ts";
import {
  askForName,
  checkedAnswers,
  DEED,
  PHOTO,
  sendForm,
} from "./change-asker.ts";
import { useTeachers } from "./change-teachers.ts";
import { whereTo } from "./plain-visitor.ts";

const { own, nextTeacher, casesOf, statusAt, tryAgain } = useTeachers();
const NAME = "/account/name";

test("a file with a virus never reaches DQT; what was typed stays, and another file goes", async () => {
  const { trn, visitor } = await nextTeacher();
  const eicar = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
  const infected = { ...DEED, bytes: pdf(300, eicar) };
  const place = await askForName(visitor, "Toast", [infected]);
  expect(whereTo(await visitor.ask(place))).toBe(NAME);
  const html = await (await visitor.ask(NAME)).text();
  expect(html).toContain("We found a virus");
  expect(html).toContain('value="Toast"');
  expect(casesOf(trn)).toEqual([]);
  await askForName(visitor, "Toast");
  expect(casesOf(trn)).toHaveLength(1);
});

test("with a scanner that does not answer the request waits", async () => {
  const { trn, visitor } = await nextTeacher();
  const { faults } = own.service().mocks;
  const { id } = faults.add({
    upstream: "scanner",
    kind: "status",
    status: 500,
  });
  const place = await askForName(visitor, "Toast");
  expect(await statusAt(visitor, place)).toBe("Not sent yet");
  faults.clear(id);
  await tryAgain();
  expect(await statusAt(visitor, place)).toBe("In review");
  expect(casesOf(trn)).toHaveLength(1);
});

test("several files reach DQT as one PDF", async () => {
  const { trn, visitor } = await nextTeacher();
  await askForName(visitor, "Toast", [
    { name: "decree.pdf", type: "application/pdf", bytes: await document(2) },
    { name: "birth.png", type: "image/png", bytes: picture({ type: 2 }) },
  ]);
  expect(casesOf(trn)).toMatchObject([
    { evidence: { name: "evidence.pdf", start: "%PDF-" } },
  ]);
});

test("a file that cannot be put together with the others is named, and can be removed", async () => {
  const { trn, visitor } = await nextTeacher();
  const fields = { firstName: "Sam", lastName: "Toast" };
  const answer = await sendForm(visitor, NAME, fields, [DEED, PHOTO]);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain("deed.pdf cannot be put together");
  const [, remove = ""] = /value="(\d{4}-[^"]+)"/.exec(html) ?? [];
  await sendForm(visitor, NAME, { ...fields, remove }, []);
  await visitor.post(`${NAME}/check`, await checkedAnswers(visitor, NAME));
  expect(casesOf(trn)).toMatchObject([{ evidence: { name: "photo.jpg" } }]);
});
