import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

import { findChromium } from "../../../tools/chromium.ts";
import { LEFT, QR, type Sheet, WIDTH } from "./sheet.ts";

/**
 * A headless Chromium that prints the sheet, in the same fonts. It runs already and each certificate has
 * a page of its own in it, which is more than today's service does: it starts one for each.
 */
export async function startPrinter(sheet: Sheet) {
  const html = pageOf(sheet);
  const server = await chromium.launchServer({
    executablePath: findChromium(),
    args: ["--no-sandbox"],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    pid: server.process().pid ?? 0,
    isTree: true as const,
    ask: async () => {
      const page = await browser.newPage();
      await page.setContent(html);
      const file = await page.pdf({ format: "A4", printBackground: true });
      await page.close();
      return file;
    },
    stop: async () => {
      await browser.close();
      await server.close();
    },
  };
}

function pageOf({ title, lines, bars }: Sheet): string {
  const shown = lines.map(
    ({ text, isBold, size, y }) =>
      `<p style="top:${y}pt;font:${isBold ? 600 : 400} ${size}pt Noto">${text}</p>`,
  );
  const path = bars.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}`);
  return `<!doctype html><html lang="en-GB"><title>${title}</title>
<style>@page{margin:0}${face(400, "regular")}${face(600, "semibold")}
p{position:absolute;margin:0;left:${LEFT}pt;width:${WIDTH}pt}
svg{position:absolute;left:${QR.x}pt;top:${QR.y}pt}
div{position:absolute;inset:30pt;border:1pt solid}</style>
<div></div>${shown.join("")}
<svg width="${41 * QR.module}pt" viewBox="0 0 41 41"><path d="${path.join("")}"/></svg>`;
}

function face(weight: number, file: string): string {
  const font = readFileSync(`app/certificates/fonts/noto-sans-${file}.ttf`);
  return `@font-face{font-family:Noto;font-weight:${weight};src:url(data:font/ttf;base64,${font.toString("base64")})}`;
}
