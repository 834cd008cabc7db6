import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";

import { methodsOf, readCount, readNewFile } from "./tus";

const DIGEST = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function headersWith(said: Record<string, string>, length = "700"): Headers {
  const pairs = Object.entries(said).map(
    ([name, value]) => `${name} ${base64(value)}`,
  );
  const metadata = pairs.join(",");
  return new Headers({ "Upload-Length": length, "Upload-Metadata": metadata });
}

const FILE = {
  filename: "Zoë’s passport.jpg",
  filetype: "image/jpeg",
  digest: DIGEST,
  owner: "abc",
};

test("a new file is read with a name in any script", () => {
  expect(readNewFile(headersWith(FILE))).toEqual({ ...FILE, size: 700 });
});

test.each([
  ["no length", new Headers()],
  ["an empty file", headersWith(FILE, "0")],
  ["a length that is no number", headersWith(FILE, "12e3")],
  ["no digest", headersWith({ ...FILE, digest: "" })],
  ["no owner", headersWith({ filename: "a", filetype: "b", digest: DIGEST })],
  ["too much", headersWith({ ...FILE, filename: "x".repeat(2000) })],
  [
    "a value that is no base64",
    new Headers({ "Upload-Length": "7", "Upload-Metadata": "filename %%%" }),
  ],
])("%s is no new file", (_, headers) => {
  expect(readNewFile(headers)).toBeNull();
});

test("whatever stands in the headers, reading them fails at nothing", () => {
  const value = string({ maxLength: 200 }).filter((text) => {
    try {
      return Boolean(new Headers({ "Upload-Metadata": text }));
    } catch {
      return false;
    }
  });
  assert(
    property(value, value, (length, metadata) => {
      const headers = new Headers({
        "Upload-Length": length,
        "Upload-Metadata": metadata,
      });
      expect(readNewFile(headers)).toBeNull();
      const count = readCount(headers, "Upload-Length");
      expect(count === null || Number.isSafeInteger(count)).toBe(true);
    }),
  );
});

test("only uploads are asked what uploads are asked", () => {
  expect(methodsOf("/account/name")).toEqual(["GET", "HEAD", "POST"]);
  expect(methodsOf("/uploads")).toEqual(["POST"]);
  expect(methodsOf("/uploads/abc")).toEqual(["HEAD", "PATCH", "DELETE"]);
});
