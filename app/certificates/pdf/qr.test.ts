import jsqr from "jsqr";
import { expect, test } from "vitest";

import { qrPath } from "./qr";

const SCALE = 4;

/** The picture that the operators draw, as a camera would have it. */
function picture(path: string, size: number) {
  const [scale = 0] = path.split(" ").map(Number);
  const edge = Math.round(size / scale) * SCALE;
  const pixels = new Uint8ClampedArray(edge * edge * 4).fill(255);
  for (const [, ...found] of path.matchAll(
    /(?:^|\n)(\S+) (\S+) (\S+) (\S+) re/g,
  )) {
    const [x = 0, y = 0, width = 0, height = 0] = found.map(
      (text) => Number(text) * SCALE,
    );
    for (let row = edge - y - height; row < edge - y; row += 1)
      for (let column = x; column < x + width; column += 1)
        pixels.set([0, 0, 0], (row * edge + column) * 4);
  }
  return { pixels, edge };
}

test.each([
  "https://qualifications.example/verify/01AB23CD45EF67GH89JK01MN23PQ",
  "https://access-your-teaching-qualifications.education.gov.uk/verify/01AB23CD45EF67GH89JK01MN23PQ",
])("a camera reads %s", (text) => {
  const { pixels, edge } = picture(qrPath(text, 112), 112);
  expect(jsqr(pixels, edge, edge)?.data).toBe(text);
});

test("a smudge on it does no harm", () => {
  const text =
    "https://qualifications.example/verify/01AB23CD45EF67GH89JK01MN23PQ";
  const { pixels, edge } = picture(qrPath(text, 112), 112);
  const [from, to] = [edge * 0.55, edge * 0.68];
  for (let row = Math.round(from); row < to; row += 1)
    for (let column = Math.round(from); column < to; column += 1)
      pixels.set([0, 0, 0], (row * edge + column) * 4);
  expect(jsqr(pixels, edge, edge)?.data).toBe(text);
});
