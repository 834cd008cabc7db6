import { expect, test } from "vitest";

import { acceptsEncoding, browserEncodings } from "./accepted-encoding";

test.each([
  ["gzip, deflate, br, zstd", "br", true],
  ["gzip, deflate, br, zstd", "zstd", true],
  ["gzip, BR ;q=0.5", "br", true],
  ["br;q=0", "br", false],
  ["br; q=0.000, gzip", "br", false],
  ["br;q=0.01", "br", true],
  ["broken, abr", "br", false],
  ["dcb", "dcz", false],
  ["", "br", false],
  // Nobody who says only this is known to take it.
  ["*", "br", false],
])("“%s” takes %s: %s", (header, encoding, isTaken) => {
  expect(acceptsEncoding(header, encoding)).toBe(isTaken);
});

test("what the edge says of the browser counts before what the edge itself asks for", () => {
  const headers = new Headers({ "Accept-Encoding": "br, gzip" });
  const clientAcceptEncoding = "gzip, br, zstd, dcb, dcz";
  expect(browserEncodings({ headers, cf: { clientAcceptEncoding } })).toBe(
    clientAcceptEncoding,
  );
  expect(browserEncodings({ headers, cf: {} })).toBe("br, gzip");
  expect(browserEncodings({ headers: new Headers() })).toBe("");
});
