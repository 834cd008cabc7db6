import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { FILES, importsOf, valuesImportedBy } from "./read-imports.ts";

/**
 * The folders of `app/` from the bottom up: each may import those before it (README "Find your
 * way"). `top` are the files that stand in `app/` itself: they may import all, and no folder them.
 */
const ORDER = [
  "platform",
  "forms",
  "govuk",
  "content",
  "identity",
  "uploads",
  "teaching-record",
  "certificates",
  "qualifications",
  "verify",
  "account",
  "feedback",
  "health",
  "dictionary",
  "offline",
  "top",
];

/** Of what stands before it, what a folder has nothing to do with. */
const NOT: Record<string, string[]> = {
  forms: [],
  govuk: ["platform", "forms"],
  content: ["forms"],
  account: ["certificates", "qualifications"],
  health: ["teaching-record", "qualifications", "account"],
};

const SHIPPED = FILES.filter(
  (file) =>
    /^(?:app|db)\//.test(file) && !/\.test\.|-sample\.|read-back\./.test(file),
);

test.each(ORDER)("app/%s imports only what stands before it", (folder) => {
  const allowed = ORDER.slice(0, ORDER.indexOf(folder) + 1).filter(
    (other) => !NOT[folder]?.includes(other),
  );
  const strangers = SHIPPED.filter((file) => folderOf(file) === folder).flatMap(
    (file) =>
      importsOf(file)
        .filter((path) => path.startsWith("app/"))
        .filter((path) => !allowed.includes(folderOf(path)))
        .map((path) => `${file} imports ${path}`),
  );
  expect(strangers).toEqual([]);
});

test("every folder of app/ has its place", () => {
  const folders = SHIPPED.filter((file) => file.startsWith("app/")).map(
    folderOf,
  );
  expect(new Set(folders)).toEqual(new Set(ORDER));
});

test("no import leads round in a circle", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path, file].join(" > "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of valuesImportedBy(file))
      if (FILES.includes(next)) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of FILES) walk(file, []);
  expect(circles).toEqual([]);
});

test("nothing that is shipped imports mocks, tests or tools", () => {
  expect(offenders(SHIPPED, /^(?:mocks|tests|tools)\//)).toEqual([]);
});

test("the mocks know nothing of the app: a fake that shares its parser cannot catch it", () => {
  const mocks = FILES.filter((file) => file.startsWith("mocks/"));
  expect(offenders(mocks, /^(?:app|db)\//)).toEqual([]);
});

test("rules reach for nothing outside: no server module, no React, no clock", () => {
  const rules = SHIPPED.filter(
    (file) =>
      /\/(qualifications|teaching-record|certificates)\/[^/]+\.ts$/.test(
        file,
      ) && !/\.server\.|-pdf\.ts$/.test(file),
  );
  expect(offenders(rules, /\.server\.ts$|^react/)).toEqual([]);
  const withClock = rules.filter((file) =>
    /Date\.now\(\)|new Date\(\)/.test(readFileSync(file, "utf8")),
  );
  expect(withClock).toEqual([]);
});

function offenders(files: string[], forbidden: RegExp): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((path) => forbidden.test(path))
      .map((path) => `${file} imports ${path}`),
  );
}

/** The folder of `app/` that a file is in. */
function folderOf(file: string): string {
  const parts = file.split("/");
  return parts.length > 2 ? (parts[1] ?? "") : "top";
}
