import { expect, test } from "vitest";
import { isServed } from "./version.ts";

test.each([null, "20240101", "20240307", "20240412", "20240416"])(
  "version %s serves the teacher and not the person",
  (version) => {
    expect(isServed("teacher", version)).toBe(true);
    expect(isServed("person", version)).toBe(false);
  },
);

test.each([
  "20250627",
  "20250804",
  "20250905",
  "20260120",
  "20260224",
  "20260416",
  "20260515",
  "20260612",
  "Next",
])("version %s serves the person and not the teacher", (version) => {
  expect(isServed("teacher", version)).toBe(false);
  expect(isServed("person", version)).toBe(true);
});

test.each([
  "20240606",
  "20240814",
  "20240912",
  "20240920",
  "20250203",
  "20250327",
  "20250425",
])("version %s, whose shape is not kept, serves neither", (version) => {
  expect(isServed("teacher", version)).toBe(false);
  expect(isServed("person", version)).toBe(false);
});

test.each([
  "",
  "2024-01-01",
  "v20240101",
  "latest",
  "next",
  "20240101, 20240307",
  "20230101",
])("“%s” is no version at all", (version) => {
  expect(isServed("teacher", version)).toBe(false);
  expect(isServed("person", version)).toBe(false);
});
