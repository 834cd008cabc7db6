import type { Browser, Page } from "playwright-core";

import type { Line, slowDoor } from "./line.ts";

/** An old phone, as browsers' own tools put it. */
const SLOWER_CPU = 4;

export type Paint = {
  first: number;
  largest: number;
  bytes: number;
  requests: number;
};
export type Door = Awaited<ReturnType<typeof slowDoor>>;
type Visit = { door: Door; cookie: string; line: Line; isLater: boolean };

/** One visit by a browser that has never been there, or has been on the page once before. */
export async function see(
  browser: Browser,
  { door, cookie, line, isLater }: Visit,
) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
  });
  const [name = "", ...rest] = cookie.split("=");
  await context.addCookies([
    // Only a browser itself counts this machine's plain HTTP as secure.
    {
      name,
      value: rest.join("="),
      url: door.origin.replace("http:", "https:"),
      secure: true,
    },
  ]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
  await session.send("Network.enable");
  if (isLater) await warm(page, door);
  let bytes = 0;
  let requests = 0;
  session.on("Network.requestWillBeSent", () => (requests += 1));
  session.on(
    "Network.loadingFinished",
    (event) => (bytes += event.encodedDataLength),
  );
  door.set(line);
  await page.goto(`${door.origin}/qualifications`, { waitUntil: "load" });
  const painted = await paintedAt(page);
  const seen = { ...painted, bytes, requests };
  await context.close();
  return seen;
}

/** What a page before leaves: the dictionary, or styles, script and fonts; and a browser that is warm. */
async function warm(page: Page, door: Door): Promise<void> {
  door.set(null);
  const before = `${door.origin}/qualifications?before`;
  await page.goto(before, { waitUntil: "networkidle" });
}

/** First and largest contentful paint, when both are known, in milliseconds since the visit began. */
async function paintedAt(page: Page) {
  const first = await paintOf(page, "paint");
  return { first, largest: await paintOf(page, "largest-contentful-paint") };
}

/** When what is of this type was painted; of the first paints, the one that has content. */
function paintOf(page: Page, type: string): Promise<number> {
  return page.evaluate(
    (asked) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list
            .getEntries()
            .findLast(({ name }) => name !== "first-paint");
          if (last) resolve(last.startTime);
        }).observe({ type: asked, buffered: true });
      }),
    type,
  );
}
