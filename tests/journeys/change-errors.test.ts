import { expect, test } from "vitest";

import { pdf } from "../../app/account/evidence-sample.ts";
import { AMARA } from "./cast.ts";
import { DEED, type SentFile, sendForm } from "./change-asker.ts";
import { useOwnService } from "./own-service.ts";
import { newcomer } from "./plain-visitor.ts";
import {
  attributeOf,
  findAll,
  hasClass,
  parseHtml,
  textOf,
} from "./read-html.ts";

const own = useOwnService();
const NAME = "/account/name";
const BIRTH_DATE = "/account/date-of-birth";
const LETTERS =
  "must only include letters, spaces, hyphens, apostrophes and full stops";

type Row = [fields: Record<string, string>, id: string, message: string];

const NAMES: Row[] = [
  [{ firstName: "" }, "firstName", "Enter your first name"],
  [{ lastName: " " }, "lastName", "Enter your last name"],
  [{ firstName: "R2" }, "firstName", `First name ${LETTERS}`],
  [{ middleName: "<i>" }, "middleName", `Middle name ${LETTERS}`],
  [{ lastName: "-" }, "lastName", "Last name must include a letter"],
  [
    { lastName: "x".repeat(101) },
    "lastName",
    "Last name must be 100 characters or less",
  ],
  [
    { firstName: "Amara", middleName: "Ngozi", lastName: "Okonkwo-Hughes" },
    "firstName",
    "This is the name that is on your record. Change it",
  ],
];

const DATES: Row[] = [
  [{ day: "", month: "", year: "" }, "day", "Enter your date of birth"],
  [{ day: "" }, "day", "Date of birth must include a day"],
  [
    { month: "", year: "" },
    "month",
    "Date of birth must include a month and year",
  ],
  [{ year: "90" }, "year", "Year must include 4 numbers"],
  [{ day: "32" }, "day", "Date of birth must be a real date"],
  [{ year: "2999" }, "day", "Date of birth must be in the past"],
  [{ year: "1899" }, "year", "Date of birth must be less than 100 years ago"],
  [
    { year: String(new Date().getFullYear() - 15) },
    "year",
    "You must be at least 16 years old",
  ],
];

const FILES: { files: SentFile[]; message: string }[] = [
  { files: [], message: "Select a file that proves your name" },
  {
    files: [{ ...DEED, bytes: new Uint8Array() }],
    message: "deed.pdf is empty",
  },
  {
    files: [{ ...DEED, bytes: pdf(3 * 1024 * 1024 + 1) }],
    message: "deed.pdf must be smaller than 3MB",
  },
  {
    files: [{ ...DEED, type: "image/png" }],
    message: "deed.pdf must be a PDF, JPEG or PNG",
  },
  {
    files: [{ ...DEED, name: "deed.html" }],
    message: "deed.html must be a PDF, JPEG or PNG",
  },
  {
    files: [{ ...DEED, bytes: pdf().subarray(0, 50) }],
    message: "deed.pdf is damaged or not complete. Choose it again",
  },
  {
    files: [{ ...DEED, bytes: pdf(300, "/Encrypt 5 0 R") }],
    message: "deed.pdf has a password. Save it without one and choose it again",
  },
];

test.each(NAMES)(
  "of the name %j the page says at %s: %s",
  async (given, id, message) => {
    const fields = {
      firstName: "Sam",
      middleName: "",
      lastName: "Toast",
      ...given,
    };
    await expectErrors(NAME, fields, [DEED], [{ id, message }]);
  },
);

test.each(DATES)(
  "of the date %j the page says at %s: %s",
  async (given, id, message) => {
    const fields = { day: "1", month: "6", year: "1980", ...given };
    const place = `date-of-birth-${id}`;
    await expectErrors(BIRTH_DATE, fields, [DEED], [{ id: place, message }]);
  },
);

test.each(FILES)(
  "of what was chosen the page says: $message",
  async ({ files, message }) => {
    const fields = { firstName: "Sam", middleName: "", lastName: "Toast" };
    await expectErrors(NAME, fields, files, [{ id: "evidence", message }]);
  },
);

/** Each error in the summary, leading to its field; at the field again; and what was typed still there. */
async function expectErrors(
  path: string,
  fields: Record<string, string>,
  files: readonly SentFile[],
  errors: { id: string; message: string }[],
): Promise<void> {
  const visitor = await own.signedIn(newcomer(AMARA));
  const answer = await sendForm(visitor, path, fields, files);
  expect(answer.status).toBe(422);
  const page = parseHtml(await answer.text());
  const [title] = findAll(page, ({ tagName }) => tagName === "title");
  expect(textOf(title)).toMatch(/^Error: /);
  const links = findAll(page, ({ tagName }) => tagName === "a").filter((link) =>
    attributeOf(link, "href")?.startsWith("#"),
  );
  const summary = links.filter((link) => !hasClass(link, "govuk-skip-link"));
  expect(
    summary.map((link) => [attributeOf(link, "href"), textOf(link)]),
  ).toEqual(errors.map(({ id, message }) => [`#${id}`, message]));
  const inputs = findAll(page, ({ tagName }) => tagName === "input");
  for (const { id } of errors)
    expect(inputs.map((input) => attributeOf(input, "id"))).toContain(id);
  const beside = findAll(page, (element) =>
    hasClass(element, "govuk-error-message"),
  );
  expect(beside.map(textOf)).toEqual(
    errors.map(({ message }) => `Error: ${message}`),
  );
  for (const [name, value] of Object.entries(fields)) {
    const input = inputs.find((each) => attributeOf(each, "name") === name);
    expect(input && attributeOf(input, "value")).toBe(value);
  }
}
