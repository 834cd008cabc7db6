import { expect, test } from "vitest";

import { AMARA, RUFUS } from "./cast.ts";
import { askForName, checkedAnswers, sendForm } from "./change-asker.ts";
import { useOwnService } from "./own-service.ts";
import { whereTo } from "./plain-visitor.ts";

const newest = useOwnService({ DQT_API_VERSION: "20260612" });
const withKey = useOwnService({ DQT_API_KEY: "local-dqt-key" });

test("the newest version of DQT takes a new name, and writes to the address", async () => {
  const visitor = await newest.signedIn(AMARA);
  const place = await askForName(visitor, "Toast");
  const [opened] = newest.service().mocks.cases.list();
  expect(opened).toMatchObject({
    trn: AMARA,
    emailAddress: "amara.okonkwo-hughes@example.com",
    name: { first: "Sam", middle: "", last: "Toast" },
  });
  const html = await (await visitor.ask(place)).text();
  expect(html).toContain(opened?.caseNumber);
  // The copy of the record is not older than the request, though it would be young enough.
  const record = await (await visitor.ask("/qualifications")).text();
  expect(record).toContain("Your change is being reviewed");
});

test("and a new date of birth", async () => {
  const visitor = await newest.signedIn(RUFUS);
  const path = "/account/date-of-birth";
  await sendForm(visitor, path, { day: "1", month: "6", year: "1980" });
  const answers = await checkedAnswers(visitor, path);
  const place = whereTo(await visitor.post(`${path}/check`, answers));
  expect(newest.service().mocks.cases.list().at(-1)).toMatchObject({
    kind: "date-of-birth",
    trn: RUFUS,
    dateOfBirth: "1980-06-01",
  });
  expect(await (await visitor.ask(place)).text()).toContain("1 June 1980");
});

test("with a key of the service a request goes in the teacher’s name, and has our reference", async () => {
  const visitor = await withKey.signedIn(AMARA);
  const place = await askForName(visitor, "Toast");
  expect(withKey.service().mocks.cases.list()).toMatchObject([
    { trn: AMARA, name: { last: "Toast" } },
  ]);
  const html = await (await visitor.ask(place)).text();
  expect(html).toContain("In review");
  expect(html).toContain(place.split("/").at(-1));
});
