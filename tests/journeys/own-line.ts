import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

import { type Service, startService } from "../../tools/service.ts";
import { freePort } from "../../tools/worker.ts";
import { newVisitor } from "./browser.ts";
import { CAST, WITHOUT_RECORD } from "./cast.ts";
import { type Line, startLine } from "./line.ts";
import { newPlainVisitor } from "./plain-visitor.ts";
import { signIn } from "./walk.ts";

/** Teachers with a record and no change in review; each test takes another. */
const WITH_RECORD = CAST.filter(
  ({ trn, story }) =>
    !(trn in WITHOUT_RECORD) && !/change|disagree/.test(story),
).map(({ trn }) => trn);

type Running = {
  service: Service;
  line: Line;
  /** Another Worker in the place of this one, on the same D1; the mocks begin anew. */
  redeploy: (environment: Record<string, string>) => Promise<void>;
  close: () => Promise<void>;
};

/** A service of a file's own behind a line that its tests can cut. */
export function useLine(environment: Record<string, string> = {}) {
  const teachers = [...WITH_RECORD];
  let started: Running | undefined;
  const running = (): Running => {
    if (!started) throw new Error("It has not been started yet");
    return started;
  };

  beforeAll(async () => {
    started = await start(environment);
  });
  afterEach(() => running().line.mend());
  afterAll(async () => {
    const { failures } = running().service.mocks;
    await running().close();
    expect(failures).toEqual([]);
  });

  /** A teacher with a page of this path before them. */
  async function teacherAt(path: string, width = 320) {
    const trn = teachers.pop() ?? "";
    const page = await newVisitor({ javaScript: true, width });
    await openAs(running().service, page, trn, path);
    return { trn, page };
  }

  return {
    service: () => running().service,
    line: () => running().line,
    redeploy: (own: Record<string, string>) => running().redeploy(own),
    open: (page: Page, trn: string, path: string) =>
      openAs(running().service, page, trn, path),
    teacherAt,
    nextTeacher: () => teachers.pop() ?? "",
    /** The same teacher, signed in elsewhere at the same time. */
    onAnotherDevice: (trn: string) => elsewhere(running().service, trn),
    async goOffline(page: Page): Promise<void> {
      running().line.cut();
      await page.context().setOffline(true);
    },
    async goOnline(page: Page): Promise<void> {
      running().line.mend();
      await page.context().setOffline(false);
    },
    casesOf: (trn: string) =>
      running()
        .service.mocks.cases.list()
        .filter((each) => each.trn === trn),
  };
}

async function start(environment: Record<string, string>): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "line-"));
  const port = await freePort();
  const mocksPort = await freePort();
  const line = await startLine(() => port);
  const begin = (own: Record<string, string>) =>
    startService({
      port,
      mocksPort,
      publicPort: line.port,
      folder,
      keepsData: true,
      environment: { RECORD_FRESH_SECONDS: "0", ...environment, ...own },
    });
  const running: Running = {
    service: await begin({}),
    line,
    async redeploy(own) {
      await running.service.stop();
      running.service = await begin(own);
    },
    async close() {
      await running.service.stop();
      line.close();
      rmSync(folder, { recursive: true });
    },
  };
  return running;
}

/** Opens a page as a teacher, in a browser whose service worker has all that it needs. */
async function openAs(
  { origin, mocks }: Service,
  page: Page,
  trn: string,
  path: string,
): Promise<void> {
  await signIn(page, trn, path, { origin, mocks: mocks.origin });
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.waitForFunction(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    return (await caches.keys()).length > 0 && names.includes("rings-1");
  });
  await page.waitForLoadState("networkidle");
}

async function elsewhere({ origin, mocks }: Service, trn: string) {
  const visitor = newPlainVisitor({ origin, mocks: mocks.origin });
  await visitor.signIn(trn);
  return visitor;
}
