import { afterEach, expect, test, vi } from "vitest";

import { ConfigurationError } from "./configuration.server";
import { describeError, logFailure, newReference } from "./log.server";

const SECRET = "TRN 3012457 of imogen@example.com";

afterEach(() => {
  vi.restoreAllMocks();
});

test("a reference is two groups of four that can be read out", () => {
  const references = Array.from({ length: 500 }, newReference);
  for (const reference of references) {
    expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  }
  expect(new Set(references).size).toBe(500);
});

test("a reference has every letter of its alphabet about as often", () => {
  const counts = new Map<string, number>();
  for (const letter of Array.from({ length: 2000 }, newReference).join("")) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  counts.delete("-");
  expect(counts.size).toBe(32);
  expect(Math.min(...counts.values())).toBeGreaterThan(350);
  expect(Math.max(...counts.values())).toBeLessThan(650);
});

test("a failure is one line of JSON", () => {
  const said = vi.spyOn(console, "log").mockReturnValue();
  logFailure({ event: "refused", reference: "0000-0000", reason: "a\nb" });
  expect(said).toHaveBeenCalledOnce();
  const [line] = said.mock.calls[0] ?? [];
  expect(line).not.toContain("\n");
  expect(JSON.parse(String(line))).toEqual({
    level: "error",
    event: "refused",
    reference: "0000-0000",
    reason: "a\nb",
  });
});

test("an error is described by its kind and by where in our code it was thrown", () => {
  expect(describeError(new TypeError("x"))).toMatch(
    /^TypeError at .*log\.test/,
  );
});

test.each([
  ["a plain error", new Error(SECRET)],
  ["an error of several lines", new Error(`a\n${SECRET}\nb`)],
  ["a message like a trace", new Error(`a\n    at ${SECRET}`)],
  ["a message of nothing but a trace", new Error(`\n    at ${SECRET}`)],
  ["a cause", new Error("a", { cause: new Error(SECRET) })],
  ["several errors", new AggregateError([new Error(SECRET)], "a")],
  ["a message changed afterwards", rewritten()],
  ["an error without a trace", withoutTrace()],
  ["a text", SECRET],
  ["an object", { message: SECRET, stack: `\n    at ${SECRET}` }],
  ["nothing", undefined],
])("a description never has the message in it: %s", (_, error) => {
  expect(describeError(error)).not.toMatch(/3012457|imogen/);
});

test("what is no error is described by its type", () => {
  expect(["a", 1, null, undefined].map(describeError)).toEqual([
    "string",
    "number",
    "object",
    "undefined",
  ]);
});

function rewritten(): Error {
  const error = new Error(`a\n    at ${SECRET}`);
  error.message = "another";
  return error;
}

function withoutTrace(): Error {
  const error = new RangeError(SECRET);
  delete error.stack;
  return error;
}

test("a faulty configuration is named in the log", () => {
  const error = new ConfigurationError("DATA_KEYS: must be id:key pairs");
  expect(describeError(error)).toBe("DATA_KEYS: must be id:key pairs");
});
