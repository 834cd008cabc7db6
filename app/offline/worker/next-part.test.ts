import { expect, test } from "vitest";

import { nextPart } from "./next-part";

const KB = 1024;

test.each([
  ["begins with 64 kB", 0, 0, 64 * KB],
  ["is as much as went in four seconds", 64 * KB, 2000, 128 * KB],
  ["is no smaller than 32 kB, however slow it goes", 64 * KB, 60_000, 32 * KB],
  ["is at most four times the last", 64 * KB, 10, 256 * KB],
  ["is no larger than the service takes", 512 * KB, 10, 1024 * KB],
  ["is four times the last on a line that takes no time", 64 * KB, 0, 256 * KB],
])("a part %s", (_, bytes, milliseconds, next) => {
  expect(nextPart(bytes, milliseconds)).toBe(next);
});
