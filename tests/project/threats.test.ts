import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rows = readFileSync("docs/threats.md", "utf8")
  .split("\n")
  .filter((line) => /^\| C?\d+ /.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("every threat has a defence and tests, and the tests are there", () => {
  expect(rows.length).toBeGreaterThan(40);
  for (const [, number, threat, defence, tests = ""] of rows) {
    expect(threat, number).not.toBe("");
    expect(defence, number).not.toBe("");
    const files = [...tests.matchAll(/`([^`]+)`/g)].map(
      ([, file = ""]) => file,
    );
    expect(files.length, number).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  }
});
