import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { jpeg } from "../../app/account/evidence-sample.ts";
import { fillInName, press } from "./offline-steps.ts";
import { useLine } from "./own-line.ts";

const { line, teacherAt, goOffline, goOnline, casesOf } = useLine();
const NAME = "/account/name";
const PHOTO = jpeg(2_000_000);

test("how much of a file has been sent, and what is left, is shown while it goes", async () => {
  const { page } = await teacherAt(NAME);
  await fillInPhoto(page);
  const { shown } = await progressOn(page);
  const held = line().holdAfter(500_000);
  await pressOnly(page, "Continue");
  await held;
  const { said, words, label, max, value } = await shown;
  expect(said).toBe("Sending your files.");
  expect(words).toMatch(/^[\d.]+.B of 1.9MB sent, about \d+ \w+ left$/);
  expect(label).toBe(words);
  expect(max).toBe(PHOTO.length);
  expect(value).toBe(64 * 1024);
  line().mend();
  await page.getByRole("heading", { name: "Check your answers" }).waitFor();
  await page.getByText("photo.jpg (1.9MB)").waitFor();
});

test("an upload that is cut goes on where it stopped, once", async () => {
  const { trn, page } = await teacherAt(NAME);
  await fillInPhoto(page);
  const before = line().sent();
  const held = line().holdAfter(1_400_000);
  await pressOnly(page, "Continue");
  await held;
  await goOffline(page);
  await page.waitForURL("**/offline");
  await page.locator("dd", { hasText: "photo.jpg (1.9MB)" }).waitFor();
  await press(page, "Confirm and send when online");
  await page.getByText("We will send this when you are online").waitFor();
  await goOnline(page);
  await page.getByText(/sent. Your reference is [\w-]+/).waitFor();
  const { length: bytes } = PHOTO;
  // From the start it would have been 3.4 million.
  expect(line().sent() - before).toBeLessThan(bytes + 200_000);
  expect(casesOf(trn)).toMatchObject([
    { evidence: { name: "photo.jpg", bytes } },
  ]);
});

test("what takes longer than a browser waits goes on from the list, with how far it is", async () => {
  const { page } = await teacherAt(NAME);
  await fillInPhoto(page);
  const [worker] = page.context().serviceWorkers();
  await worker?.evaluate(() => {
    const wait = setTimeout;
    // Four minutes pass at once.
    Object.assign(self, {
      setTimeout: (then: () => void, ms: number) => wait(then, ms % 240_000),
    });
  });
  const held = line().holdAfter(500_000);
  await pressOnly(page, "Continue");
  await held;
  await page.waitForURL("**/offline");
  await page.locator("dd", { hasText: "photo.jpg (1.9MB)" }).waitFor();
  const shown = page.getByText(/of 1.9MB sent/);
  const seen = shown.waitFor();
  line().mend();
  await seen;
  await page.getByText("saved, and not submitted yet").waitFor();
  expect(await shown.count()).toBe(0);
});

test("when the answer to the form is lost, its files are not sent again", async () => {
  const { page } = await teacherAt(NAME);
  await fillInPhoto(page);
  void line().loseAnswersFrom(`POST ${NAME} `);
  await press(page, "Continue");
  await page.waitForURL("**/offline");
  const before = line().sent();
  expect(before).toBeGreaterThan(PHOTO.length);
  line().mend();
  await page.reload();
  await page.getByText("saved, and not submitted yet").waitFor();
  expect(line().sent() - before).toBeLessThan(100_000);
  await page.getByRole("link", { name: "Check your answers" }).click();
  await page.getByText("photo.jpg (1.9MB)").waitFor();
});

test("a file that is too large is named at once, and is not sent", async () => {
  const { page } = await teacherAt(NAME);
  await fillInName(page, "Toast");
  const before = line().sent();
  const buffer = Buffer.alloc(4 * 1024 * 1024, "%PDF-1.7 ");
  const scan = { name: "scan.pdf", mimeType: "application/pdf", buffer };
  await page.getByLabel("Upload a file").setInputFiles(scan);
  await press(page, "Continue");
  await page.getByText("scan.pdf must be smaller than 3MB").first().waitFor();
  expect(line().sent() - before).toBeLessThan(100_000);
});

async function fillInPhoto(page: Page): Promise<void> {
  await fillInName(page, "Toast");
  const photo = {
    name: "photo.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from(PHOTO),
  };
  await page.getByLabel("Upload a file").setInputFiles(photo);
}

/** Does not wait for the answer, which is held up. */
async function pressOnly(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click({ noWaitAfter: true });
}

type Shown = Record<"said" | "words" | "label", string> &
  Record<"max" | "value", number>;

/**
 * What is shown once something of a file has been sent. The page tells it by itself: nobody can ask it
 * while its browser waits for the next one.
 */
async function progressOn(page: Page): Promise<{ shown: Promise<Shown> }> {
  const told = new Promise<Shown>((resolve) => {
    page.on("console", (message) => {
      const shown = JSON.parse(message.text()) as Shown;
      if (shown.value > 0) resolve(shown);
    });
  });
  await page.evaluate(() => {
    const options = { subtree: true, childList: true, attributes: true };
    new MutationObserver(() => {
      const bar = document.querySelector("progress");
      const label = bar?.getAttribute("aria-labelledby") ?? "";
      const said = document.querySelector("[role=alert]")?.textContent;
      const words = bar?.previousElementSibling?.textContent;
      const named = document.getElementById(label)?.textContent;
      const { max, value } = bar ?? {};
      // oxlint-disable-next-line no-console -- it is how the page tells it
      console.log(JSON.stringify({ said, words, label: named, max, value }));
    }).observe(document.body, options);
  });
  return { shown: told };
}
