import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
  type Response,
} from "playwright-core";

import { findChromium } from "../../tools/chromium.ts";

/** The two ends of what teachers use: an old phone and a desk (design system breakpoints). */
export const WIDTHS = [320, 1280] as const;

/** The journey that teachers come for is walked with script and without, narrow and wide. */
export const VISITS = [true, false].flatMap((javaScript) =>
  WIDTHS.map((width) => ({ javaScript, width })),
);

export type VisitOptions = { javaScript?: boolean; width?: number };

let browser: Promise<Browser> | undefined;
let contexts: BrowserContext[] = [];
let complaints: string[] = [];
/** Of each page the last document that it was served. */
const documents = new WeakMap<
  Page,
  { response: Response; html: Promise<string> }
>();
let copies: Promise<Page> | undefined;

/** One for a whole run, started by the first test that needs one; it ends with the process. */
function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox"],
  });
  return browser;
}

/** What the browser has complained about so far, which a test then knows of and is not failed for. */
export function takeComplaints(): string[] {
  return complaints.splice(0);
}

/** Sends the visitors of a test away, and fails it when their browser complained. */
export async function endVisits(): Promise<void> {
  const heard = complaints;
  complaints = [];
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
  if (heard.length > 0)
    throw new Error(`The browser complained:\n${heard.join("\n")}`);
}

/** More than a loaded machine needs for one step; less than the test has. */
const PATIENCE_MS = 15_000;

/**
 * A browser of its own for one visitor. Anything that it complains about fails the test.
 * Without script, because no page ships any (`expectGoodPage` sees to that); a walk with script is
 * there for what the browser or the provider does with it.
 */
export async function newVisitor({
  javaScript = false,
  width = 320,
}: VisitOptions = {}): Promise<Page> {
  const context = await (
    await theBrowser()
  ).newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 800 },
    acceptDownloads: true,
  });
  contexts.push(context);
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  page.on("console", (message) => {
    const isStatus = message
      .text()
      .startsWith("Failed to load resource: the server responded with");
    if (message.type() === "error" && !isStatus)
      complaints.push(message.text());
  });
  page.on("response", (response) => {
    if (
      response.request().isNavigationRequest() &&
      response.frame() === page.mainFrame()
    ) {
      const html = response.text().catch(() => "");
      documents.set(page, { response, html });
    }
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return page;
}

/**
 * A page with script on that shows what this visitor was served: axe itself is a script, and a
 * visitor without script cannot run it.
 */
export async function copyWithScript(page: Page): Promise<Page> {
  copies ??= (await theBrowser()).newPage();
  const copy = await copies;
  await copy.setContent(await servedHtml(page));
  return copy;
}

/** The HTML of the page as it left the Worker, before any script touched it. */
export async function servedHtml(page: Page): Promise<string> {
  return (await documents.get(page)?.html) ?? "";
}

/** The answer that the page shows. */
export function servedAnswer(page: Page): Response {
  const served = documents.get(page);
  if (!served) throw new Error("Nothing was served yet");
  return served.response;
}
