import { blankPage } from "~/dictionary/blank-page";
import { PLAIN_PAGES, WAITING_FORMS } from "./waiting-forms";

const place = (name: string) => `{{${name}}}`;
const places = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, place(name)]));

const CHANGE = { files: [], hasVirus: false, isBlank: true };

/** What stands in the fields of each form that opens: places, for the service worker to fill. */
const LOADERS: Record<string, object> = {
  "account/name": {
    ...CHANGE,
    typed: places("firstName", "middleName", "lastName"),
  },
  "account/date-of-birth": {
    ...CHANGE,
    typed: places("day", "month", "year"),
  },
  "account/preferred-name": {
    names: [],
    preferredName: place("preferredName"),
  },
  "account/contact": { now: null, typed: place("value") },
  "feedback/feedback": { typed: places("suggestion", "email") },
  "identity/sign-out": { account: undefined },
  "offline/copy": { isBlank: true, hasFailed: false, certificates: [] },
  "offline/offline": { heading: place("heading"), isBlank: true },
};

/** The pages that open without a network, by their paths: nothing of anybody's is on them. */
export async function blankPages(): Promise<Record<string, string>> {
  const owner = place("owner");
  const given: Record<string, object> = { root: { session: null } };
  for (const [route, data] of Object.entries(LOADERS))
    given[`${route}`] = { owner, ...data };
  const paths = [
    "/offline",
    "/offline/copy",
    ...WAITING_FORMS.filter(({ opens }) => opens).map(({ path }) => path),
    ...PLAIN_PAGES,
  ];
  const pages: Record<string, string> = {};
  for (const path of paths)
    pages[path] = await blankPage(path, given, place("nonce"));
  return pages;
}
