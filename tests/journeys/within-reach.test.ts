import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { CAST, WITHOUT_RECORD } from "./cast.ts";
import { signIn } from "./walk.ts";

/** A phone as it is held, and how much of it one sees after one flick of the thumb. */
const PHONE = { width: 360, height: 740 };
const SCREENS = 1.5;

test("every certificate of every teacher is within a screen and a half of a phone", async () => {
  const page = await newVisitor({ width: PHONE.width });
  await page.setViewportSize(PHONE);
  const bottoms: Record<string, number> = {};
  for (const { trn, word } of CAST) {
    if (trn in WITHOUT_RECORD) continue;
    await page.context().clearCookies();
    await signIn(page, word);
    const links = page.locator(
      "section[aria-labelledby=your-certificates] li a",
    );
    if ((await links.count()) === 0) continue;
    const last = await links.last().boundingBox();
    if (last) bottoms[trn] = Math.round(last.y + last.height);
  }
  expect(Object.keys(bottoms).length).toBeGreaterThan(20);
  expect(
    Object.entries(bottoms).filter(([, y]) => y > PHONE.height * SCREENS),
  ).toEqual([]);
});
