import { expect, test } from "vitest";

import { people } from "../../mocks/people.ts";
import { fullName } from "../../mocks/people/person.ts";
import { newPlainVisitor } from "./plain-visitor.ts";

const TEACHERS = people
  .flatMap(({ account, record, trouble }) =>
    account.trn &&
    record &&
    !record.mergedInto &&
    !record.deactivated &&
    !trouble
      ? [{ trn: account.trn, name: fullName(record.name) }]
      : [],
  )
  .slice(0, 10);
const REQUESTS = 200;

test("two hundred requests of ten teachers at once: each sees their own record, and nobody else’s", async () => {
  const visitors = await Promise.all(TEACHERS.map(signedIn));
  const turns = Array.from({ length: REQUESTS }, (_, turn) => turn);
  await Promise.all(
    turns.map(async (turn) => {
      const place = (turn * 7) % TEACHERS.length;
      const answer = await visitors[place]?.ask("/qualifications");
      const html = (await answer?.text()) ?? "";
      const shown = TEACHERS.filter(
        ({ trn, name }) => html.includes(trn) || html.includes(name),
      );
      expect(shown).toEqual([TEACHERS[place]]);
    }),
  );
});

test("certificates that ten teachers download at once are their own", async () => {
  const visitors = await Promise.all(TEACHERS.map(signedIn));
  const answers = await Promise.all(
    visitors.map((visitor) => visitor.ask("/certificates/qts.pdf")),
  );
  const names = answers.map(({ headers }) =>
    headers.get("Content-Disposition"),
  );
  for (const [place, name] of names.entries())
    expect(name ?? "", "or none").toMatch(
      new RegExp(`^$|"${TEACHERS[place]?.name} QTS`),
    );
  expect(names.filter(Boolean).length).toBeGreaterThan(5);
});

async function signedIn({ trn }: { trn: string }) {
  const visitor = newPlainVisitor();
  await visitor.signIn(trn);
  return visitor;
}
