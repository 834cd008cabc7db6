import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type Service, startService } from "../../tools/service.ts";
import { newVisitor, servedAnswer } from "./browser.ts";
import { AMARA } from "./cast.ts";
import { expectGoodPage } from "./page-check.ts";
import { newPlainVisitor } from "./plain-visitor.ts";

const REFERENCE = /give this reference: <strong>[0-9A-Z]{4}-[0-9A-Z]{4}</;

let service: Service;
let folder: string;
let cookie: string;

/** A service of its own, whose D1 loses its sessions after a teacher has signed in. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "journeys-"));
  service = await startService({
    port: 0,
    mocksPort: 0,
    folder,
    environment: {},
  });
  const visitor = newPlainVisitor({
    origin: service.origin,
    mocks: service.mocks.origin,
  });
  await visitor.signIn(AMARA);
  cookie = visitor.cookieHeader();
  const database = await service.worker.database();
  await database.exec("DROP TABLE sessions");
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

test("when D1 fails a signed-in teacher gets a page in plain English with a reference", async () => {
  const page = await newVisitor();
  await page.context().setExtraHTTPHeaders({ Cookie: cookie });
  await page.goto(`${service.origin}/qualifications`);
  await expectGoodPage(page, "Sorry, there is a problem with the service");
  expect(servedAnswer(page).status()).toBe(500);
  expect(await servedAnswer(page).text()).toMatch(REFERENCE);
  // What fails every other run of the journeys, when it is there.
  await expect.poll(() => service.worker.mistakes.length).toBeGreaterThan(0);
});

test("when D1 fails the service says so to whoever watches it", async () => {
  const answer = await fetch(`${service.origin}/health/all`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ database: "down" });
});
