import { text } from "virtual:certificate-parts";

import nameFontAddress from "./fonts/noto-sans-semibold.ttf?url";
import { type Parts, partsFromText } from "./pdf/prepared-parts";
import type { Drawing } from "./pdf.server";

/** Public bytes that never change while a Worker runs: the one thing kept between requests. */
let kept: Parts | undefined;

/** What certificates are drawn with: the prepared parts, and a font out of the Worker's own assets. */
export function openDrawing(assets: Fetcher): Drawing {
  kept ??= partsFromText(text);
  return { parts: kept, loadNameFont: () => loadNameFont(assets) };
}

/** @throws when the file is not among the assets: the build is broken */
async function loadNameFont(assets: Fetcher): Promise<Uint8Array> {
  const { href } = new URL(nameFontAddress, "https://assets.local");
  const response = await assets.fetch(href);
  if (!response.ok) throw new Error("A font is missing from the assets");
  return new Uint8Array(await response.arrayBuffer());
}
