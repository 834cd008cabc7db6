import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { anotherBuild } from "./another-build.ts";
import { callMe, press } from "./offline-steps.ts";
import { useLine } from "./own-line.ts";

const { service, line, teacherAt, goOffline, goOnline } = useLine();
const PREFERRED = "/account/preferred-name";
const OLD = "Forms on this device";
const NEW = "What this device keeps";

let tree = "";
beforeAll(() => {
  tree = anotherBuild([
    { file: "app/offline/worker/service-worker.ts", from: OLD, to: NEW },
    {
      file: "app/account/preferred-name.tsx",
      from: "Another name, if you chose that",
      to: "The other name, if you chose another name",
    },
  ]);
});
afterAll(() => rmSync(tree, { recursive: true }));

test("a page of the build before is taken by the service worker of this one", async () => {
  await service().worker.reload();
  const { page } = await teacherAt(PREFERRED);
  await service().worker.reload(tree);
  await takeUpNewest(page);
  await goOffline(page);
  await callMe(page, "Sammy");
  expect(await headingOfList(page)).toBe(NEW);
  await goOnline(page);
  await page.getByText("Preferred name: saved").waitFor();
});

test("a page of this build is taken by the service worker of the one before", async () => {
  await service().worker.reload();
  const { page } = await teacherAt(PREFERRED);
  await service().worker.reload(tree);
  line().refuse("GET /service-worker.js");
  await page.reload();
  await goOffline(page);
  await page.getByLabel("Another name", { exact: true }).check();
  await page.getByLabel("The other name").fill("Sammy");
  await press(page, "Save");
  await page.waitForURL("**/offline");
  await page.getByText("We will send this when you are online").waitFor();
  expect(await headingOfList(page)).toBe(OLD);
  await goOnline(page);
  await page.getByText("Preferred name: saved").waitFor();
  await takeUpNewest(page);
  await page.reload();
  expect(await headingOfList(page)).toBe(NEW);
});

test("what waits when a new build comes is sent by it", async () => {
  await service().worker.reload();
  const { page } = await teacherAt(PREFERRED);
  await goOffline(page);
  await callMe(page, "Sammy");
  await service().worker.reload(tree);
  await goOnline(page);
  await page.goto(`${service().origin}/account`);
  await takeUpNewest(page);
  await page.goto(`${service().origin}/offline`);
  await page.getByText("Preferred name: saved").waitFor();
});

/** Has the browser ask for the service worker, as it does at least once a day, until it has taken over. */
async function takeUpNewest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    const registration = await serviceWorker.getRegistration();
    const over = new Promise((resolve) => {
      serviceWorker.addEventListener("controllerchange", resolve);
    });
    await registration?.update();
    if (registration?.installing ?? registration?.waiting) await over;
  });
}

function headingOfList(page: Page): Promise<string> {
  return page.locator("h1").innerText();
}
