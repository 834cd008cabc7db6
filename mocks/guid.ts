/**
 * A lower-case GUID that is always the same for the same words, so that ids
 * stay stable between restarts without anyone having to invent them.
 * It spreads, it does not protect: nothing here is secret (record services 6.4).
 */
export function guidFor(words: string): string {
  const hex = [0x9747b28c, 0x1b873593, 0xcc9e2d51, 0x85ebca6b]
    .map((seed) => mix(words, seed).toString(16).padStart(8, "0"))
    .join("");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

function mix(words: string, seed: number): number {
  let hash = seed;
  for (const letter of words) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
