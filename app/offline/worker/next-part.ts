import { LARGEST_PART } from "~/uploads/limits";

/** A part is as much as goes in so long: who loses the connection loses no more than that. */
const PART_MS = 4000;
const SMALLEST_PART = 32 * 1024;
const FIRST_PART = 64 * 1024;

/** How many bytes the next part of a file should have, when this many took so long. */
export function nextPart(bytes: number, milliseconds: number): number {
  if (bytes === 0) return FIRST_PART;
  const fits = (bytes * PART_MS) / Math.max(1, milliseconds);
  // One part that was fast by chance does not make the next one huge.
  const most = Math.min(LARGEST_PART, bytes * 4);
  return Math.round(Math.max(SMALLEST_PART, Math.min(most, fits)));
}
