import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** How a comment names a section of `docs/`, and which page that is. */
const PAGES = {
  "record services": "docs/record-services.md",
  "sign-in": "docs/sign-in.md",
  threat: "docs/threats.md",
};
const NAMED = new RegExp(
  `\\b(${Object.keys(PAGES).join("|")})s? (\\d+(?:\\.\\d+)*)((?:(?:,| and| to|;) \\d+(?:\\.\\d+)*)*)`,
  "gi",
);
/** Names of papers that a reader of this repository does not have. */
const ELSEWHERE =
  /\b(?:contract (?:dqt|identity)|features? [EF]\d|incidents? \d|design \d|design post|budgets \d)/i;

const files = globSync("{app,db,mocks,tests,tools}/**/*.{ts,tsx,scss}")
  .concat(globSync("*.{ts,js}"), "README.md")
  .filter((file) => !file.endsWith("references.test.ts"))
  .map((file) => ({
    file,
    // A reference that goes over the end of a line is one all the same.
    text: readFileSync(file, "utf8").replaceAll(/\n\s*\*? ?/g, " "),
  }));

test("a reference to a section leads to one", () => {
  const references = files.flatMap(({ file, text }) =>
    [...text.matchAll(NAMED)].flatMap(
      ([whole, page = "", first = "", more = ""]) =>
        [first, ...(more.match(/\d+(?:\.\d+)*/g) ?? [])].map((section) => ({
          where: `${file}: ${whole}`,
          page,
          section,
        })),
    ),
  );
  expect(references.length).toBeGreaterThan(100);
  const lost = references.filter(
    ({ page, section }) => !sectionsOf(page).has(section),
  );
  expect(lost).toEqual([]);
});

test("no comment names a paper that is not here", () => {
  const lost = files.flatMap(({ file, text }) => {
    const [named] = ELSEWHERE.exec(text) ?? [];
    return named ? [`${file}: ${named}`] : [];
  });
  expect(lost).toEqual([]);
});

/** The numbers of headings, of the items of a list under one, and of the rows of a table. */
function sectionsOf(page: string): Set<string> {
  const file = PAGES[page.toLowerCase() as keyof typeof PAGES];
  const sections = new Set<string>();
  let heading = "";
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, number = ""] = /^#+ (\d+(?:\.\d+)*)\b/.exec(line) ?? [];
    if (number) sections.add((heading = number));
    const [, item] = /^(\d+)\. /.exec(line) ?? [];
    if (item) sections.add(`${heading}.${item}`);
    const [, row] = /^\| (\d+)\s/.exec(line) ?? [];
    if (row) sections.add(row);
  }
  return sections;
}
