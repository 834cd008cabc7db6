import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { z } from "zod";

import { EIGHT_CARDS_TRN } from "../../mocks/people/everyday.ts";
import { findChromium } from "../../tools/chromium.ts";
import { type Service, startService } from "../../tools/service.ts";
import { freePort } from "../../tools/worker.ts";
import { signIn } from "./signed-in.ts";

/** Fetched when it is asked for: it is larger than all else that this project needs. */
const LIGHTHOUSE = "lighthouse@12.8.2";
/**
 * What each has to reach. With a service worker there is a task of the browser's own of some 60 ms, which
 * is four times as long on the slow processor that Lighthouse plays, and counts as blocking.
 */
const LEAST = { performance: 0.95, accessibility: 1, "best-practices": 1 };
const LONGEST_MS = 120_000;

const SIGNED_OUT = ["/", "/sign-in"];
const SIGNED_IN = ["/qualifications", "/account", "/account/name", "/offline"];

const report = z.object({
  finalDisplayedUrl: z.string(),
  categories: z.record(z.string(), z.object({ score: z.number() })),
});

/** `npm run lighthouse`: what Lighthouse says of pages, as a teacher's browser has them; fails below `LEAST`. */
const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
const service = await startService({
  port: 0,
  mocksPort: await freePort(),
  folder,
  environment: {},
});
const port = await freePort();
// It looks at what the browser has by itself, not at what a context of a test has.
const context = await chromium.launchPersistentContext(
  join(folder, "profile"),
  {
    executablePath: findChromium(),
    args: ["--no-sandbox", `--remote-debugging-port=${port}`],
  },
);
let isReached = true;
for (const path of SIGNED_OUT) await look(path);
await keepCookie(context, service);
for (const path of SIGNED_IN) await look(path);
await context.close();
await service.stop();
rmSync(folder, { recursive: true });
process.exit(isReached ? 0 : 1);

/** Prints what it says of a page. */
async function look(path: string): Promise<void> {
  const address = service.origin + path;
  const file = join(folder, "report.json");
  const lighthouse = spawn(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      address,
      `--port=${port}`,
      "--disable-storage-reset",
      `--only-categories=${Object.keys(LEAST).join(",")}`,
      "--output=json",
      `--output-path=${file}`,
      "--quiet",
    ],
    { stdio: "inherit", timeout: LONGEST_MS },
  );
  const [status] = await once(lighthouse, "exit");
  if (status !== 0) throw new Error(`Lighthouse has no report of ${path}`);
  const { finalDisplayedUrl, categories } = report.parse(
    JSON.parse(readFileSync(file, "utf8")),
  );
  if (finalDisplayedUrl !== address)
    throw new Error(`${path} led to ${finalDisplayedUrl}`);
  const words = Object.entries(LEAST).map(([name, least]) => {
    const score = categories[name]?.score ?? 0;
    isReached &&= score >= least;
    return String(Math.round(score * 100));
  });
  process.stdout.write(`${path.padEnd(18)}${words.join(" / ")}\n`);
}

async function keepCookie(
  browser: BrowserContext,
  { origin, ...rest }: Service,
): Promise<void> {
  const cookie = await signIn({ origin, ...rest }, { trn: EIGHT_CARDS_TRN });
  const pairs = cookie.split("; ").map((pair) => pair.split("="));
  await browser.addCookies(
    pairs.map(([name = "", value = ""]) => ({
      name,
      value,
      // Only a browser itself counts this machine's plain HTTP as secure.
      url: origin.replace("http:", "https:"),
      secure: true,
      httpOnly: true,
      sameSite: "Lax" as const,
    })),
  );
}
