import { Buffer } from "node:buffer";

import { hash, packed } from "virtual:dictionary";

import { acceptsEncoding, browserEncodings } from "./accepted-encoding";
import { unpacked } from "./packed.server";

/** Where browsers fetch the dictionary of this build: so much of its hash is enough for a name. */
export const dictionaryPath = `/dictionary/${hash.slice(0, 12)}`;

/** How a browser names it in `Available-Dictionary` (RFC 9842 2.2, RFC 9651 3.3.5). */
const announced = `:${Buffer.from(hash, "hex").toString("base64")}:`;

/** What an answer of the encoding `dcz` begins with (RFC 9842 5). */
export const dczPrelude = Buffer.concat([
  Buffer.from("5e2a4d1820000000", "hex"),
  Buffer.from(hash, "hex"),
]);

let text: Uint8Array | undefined;

/** The dictionary itself, unpacked once an isolate. */
export function dictionaryText(): Uint8Array {
  text ??= unpacked(packed);
  return text;
}

/** Whether the browser has the dictionary of this build, and takes pages compressed against it. */
export function hasDictionary(request: Request): boolean {
  return (
    request.headers.get("Available-Dictionary") === announced &&
    acceptsEncoding(browserEncodings(request), "dcz")
  );
}

/**
 * The address of the dictionary, for a page to name it, if this browser does not have it and may be
 * able to use it; never to one that asks to save data. A browser says `dcz` only once it has one:
 * before, that it takes Zstandard, which all do that know of dictionaries.
 */
export function dictionaryToOffer(request: Request): string | null {
  const isUseful =
    acceptsEncoding(browserEncodings(request), "zstd") &&
    !hasDictionary(request) &&
    request.headers.get("Save-Data") !== "on";
  return isUseful ? dictionaryPath : null;
}
