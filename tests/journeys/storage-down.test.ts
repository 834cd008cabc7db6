import { expect, test } from "vitest";

import { newVisitor, servedAnswer } from "./browser.ts";
import { AMARA } from "./cast.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";

const REFERENCE = /give this reference: <strong>[0-9A-Z]{4}-[0-9A-Z]{4}</;

const { service, signedIn } = useOwnService();

test("when D1 has lost the copies the record is shown all the same, as DQT has it", async () => {
  const visitor = await signedIn(AMARA);
  await drop("record_copies");
  const answer = await visitor.ask("/qualifications");
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Amara Ngozi Okonkwo-Hughes");
});

test("when D1 fails a signed-in teacher gets a page in plain English with a reference", async () => {
  const cookie = (await signedIn(AMARA)).cookieHeader();
  await drop("sessions");
  const page = await newVisitor();
  await page.context().setExtraHTTPHeaders({ Cookie: cookie });
  await page.goto(`${service().origin}/qualifications`);
  await expectGoodPage(page, "Sorry, there is a problem with the service");
  expect(servedAnswer(page).status()).toBe(500);
  expect(await servedAnswer(page).text()).toMatch(REFERENCE);
  // What fails every other run of the journeys, when it is there.
  await expect.poll(() => service().worker.mistakes.length).toBeGreaterThan(0);
});

test("when D1 fails the service says so to whoever watches it", async () => {
  const answer = await fetch(`${service().origin}/health/all`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ database: "down" });
});

async function drop(table: string): Promise<void> {
  const database = await service().worker.database();
  await database.exec(`DROP TABLE ${table}`);
}
