import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("docs/running.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

test("operators are told of every event that there is in the log, and of no other", () => {
  const log = readFileSync("app/platform/log.server.ts", "utf8");
  const [union = ""] = /event:\n[^;]+;/.exec(log) ?? [];
  const events = [...union.matchAll(/"([\w-]+)"/g)].map(([, name]) => name);
  const [, table = ""] = /\| event [^\n]+\n([^]+?)\n\n/.exec(page) ?? [];
  const told = table
    .split("\n")
    .flatMap((row) => row.split("|")[1]?.match(/[\w-]+(?=`)/g) ?? []);
  expect(events.length).toBeGreaterThan(8);
  expect([...told, "error"].toSorted()).toEqual(events.toSorted());
});

test("every command of npm that operators are given is there", () => {
  const commands = [...page.matchAll(/npm (?:run )?(\w+)/g)].map(
    ([, name = ""]) => name,
  );
  expect(commands).toContain("deploy");
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

test("every file that operators are sent to is there", () => {
  const files = [
    ...page.matchAll(/`((?:app|tests|docs)\/[\w./-]+)`|\]\((\w+\.md)\)/g),
  ];
  expect(files.length).toBeGreaterThan(3);
  const lost = files
    .map(([, file, link]) => file ?? `docs/${link}`)
    .filter((file) => globSync(file).length === 0);
  expect(lost).toEqual([]);
});
