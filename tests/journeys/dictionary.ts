import { createHash } from "node:crypto";
import { zstdDecompressSync } from "node:zlib";

import { newPlainVisitor } from "./plain-visitor.ts";
import { type RawAnswer, rawRequest } from "./raw-request.ts";

/** What a browser says that has a dictionary. */
export const CAN = "gzip, deflate, br, zstd, dcb, dcz";

/** The dictionary that the page at `/` names, as a browser fetches it. */
export async function fetchDictionary() {
  const start = await rawRequest({
    path: "/",
    headers: { "Accept-Encoding": "zstd" },
  });
  const path = offeredBy(start);
  if (!path) throw new Error("The page names no dictionary");
  const answer = await rawRequest({ path });
  const hash = createHash("sha256").update(answer.body).digest("base64");
  return { path, answer, announced: `:${hash}:` };
}

/** Which dictionary a page names; null when it names none. */
export function offeredBy({ body }: Pick<RawAnswer, "body">): string | null {
  const link = /<link rel="compression-dictionary" href="([^"]+)"/;
  return link.exec(body.toString())?.[1] ?? null;
}

/** A page as a browser asks for it that has the dictionary. */
export async function laterView(
  path: string,
  announced: string,
  { Cookie = "", ...headers }: Record<string, string> = {},
): Promise<RawAnswer> {
  return rawRequest({
    path,
    headers: {
      Cookie,
      "Accept-Encoding": CAN,
      "Available-Dictionary": announced,
      ...headers,
    },
  });
}

/** The page that was packed; 40 bytes say which dictionary, the rest what is different (RFC 9842 5). */
export function unpack(packed: Buffer, dictionary: Buffer): string {
  return zstdDecompressSync(packed.subarray(40), { dictionary }).toString();
}

/** The cookies of a teacher who has signed in. */
export async function cookieOf(trn: string): Promise<string> {
  const visitor = newPlainVisitor();
  await visitor.signIn(trn);
  return visitor.cookieHeader();
}
