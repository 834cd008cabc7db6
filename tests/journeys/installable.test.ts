import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { visit } from "./walk.ts";

type Manifest = {
  start_url: string;
  icons: { src: string; sizes: string; type: string }[];
};

test("the browser reads the manifest without complaint, and its icons are what it says", async () => {
  const page = await newVisitor({ javaScript: true });
  await visit(page, "/");
  const devTools = await page.context().newCDPSession(page);
  const { data = "", errors } = await devTools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { start_url, icons } = JSON.parse(data) as Manifest; // our own file
  expect(start_url).toBe("/qualifications");
  for (const { src, sizes, type } of icons) {
    const icon = await page.request.get(new URL(src, page.url()).href);
    expect([icon.status(), icon.headers()["content-type"]]).toEqual([
      200,
      type,
    ]);
    expect(sizeOf(await icon.body())).toBe(sizes);
  }
});

/** Width and height, as a PNG's header says them. */
function sizeOf(png: Buffer): string {
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
