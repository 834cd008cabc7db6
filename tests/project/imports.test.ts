import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * Which folders of `app/` a folder may import from (README "Find your way"). What stands in `app/`
 * itself is the frame around them; `account` and `qualifications` stand side by side.
 */
const MAY_IMPORT: Record<string, string[]> = {
  govuk: [],
  content: ["govuk", "identity", "frame"],
  identity: ["govuk", "content", "frame"],
  "teaching-record": ["identity", "frame"],
  certificates: ["teaching-record", "frame"],
  qualifications: [
    "govuk",
    "content",
    "identity",
    "teaching-record",
    "certificates",
    "frame",
  ],
  account: ["govuk", "content", "identity", "teaching-record", "frame"],
};

const files = globSync("{app,db,mocks}/**/*.{ts,tsx}").filter(
  (file) => !/\.test\.|-sample\.|read-back\./.test(file),
);

test.each(Object.keys(MAY_IMPORT))(
  "app/%s imports only what stands before it",
  (folder) => {
    const strangers = filesIn(`app/${folder}/`).flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith("~/"))
        .map((path) =>
          path.split("/").length > 2 ? (path.split("/")[1] ?? "") : "frame",
        )
        .filter(
          (other) => other !== folder && !MAY_IMPORT[folder]?.includes(other),
        )
        .map((other) => `${file} imports ${other}`),
    );
    expect(strangers).toEqual([]);
  },
);

test("nothing that is shipped imports mocks, tests or tools", () => {
  const offenders = [...filesIn("app/"), ...filesIn("db/")].filter((file) =>
    importsOf(file).some((path) => /(^|\/)(mocks|tests|tools)\//.test(path)),
  );
  expect(offenders).toEqual([]);
});

test("the mocks know nothing of the app: a fake that shares its parser cannot catch it", () => {
  const offenders = filesIn("mocks/").filter((file) =>
    importsOf(file).some(
      (path) => path.startsWith("~") || path.includes("/app/"),
    ),
  );
  expect(offenders).toEqual([]);
});

test("rules reach for nothing outside: no server module, no React, no clock", () => {
  const rules = filesIn("app/").filter(
    (file) =>
      /\/(qualifications|teaching-record|certificates)\/[^/]+\.ts$/.test(
        file,
      ) && !/\.server\.|-pdf\.ts$/.test(file),
  );
  const offenders = rules.filter(
    (file) =>
      importsOf(file).some((path) => /\.server$|^react/.test(path)) ||
      /Date\.now\(\)/.test(readFileSync(file, "utf8")),
  );
  expect(offenders).toEqual([]);
});

function filesIn(folder: string): string[] {
  return files.filter((file) => file.startsWith(folder));
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/from "([^"]+)"/g)].map(
    ([, path = ""]) => path,
  );
}
