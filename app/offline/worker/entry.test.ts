import { expect, test } from "vitest";

import routes from "../../routes";
import { WAITING_FORMS, WAITS_MS } from "../waiting-forms";
import { agedTo, due, type Entry, isPast, sent, verdictOf } from "./entry";
import { resultOf } from "./result";
import { fieldsOf } from "./shown";

const SEALED = {
  point: new ArrayBuffer(),
  iv: new Uint8Array(),
  bytes: new ArrayBuffer(),
};

function entry(over: Partial<Entry> = {}): Entry {
  return {
    path: "/account/name",
    owner: "sam",
    key: "1",
    at: 0,
    state: "waiting",
    isChecked: false,
    sealed: SEALED,
    type: "",
    to: null,
    page: SEALED,
    ...over,
  };
}

test("one person’s forms are sent, the oldest first, and only those that wait", () => {
  const young = entry({ at: 2, path: "/account/email" });
  const old = entry({ at: 1 });
  const others = [
    entry({ owner: "ann" }),
    entry({ state: "sent" }),
    entry({ state: "attention" }),
    entry({ state: "expired" }),
  ];
  expect(due([young, ...others, old], "sam")).toEqual([old, young]);
});

test("after seven days a form is not sent any more, and nothing of it is left but that it was there", () => {
  const waits = entry();
  expect(agedTo(waits, WAITS_MS - 1)).toBe(waits);
  expect(agedTo(waits, WAITS_MS)).toEqual(
    entry({ state: "expired", sealed: null, page: null }),
  );
  expect(agedTo(entry({ state: "attention" }), WAITS_MS).state).toBe("expired");
  expect(agedTo(entry({ state: "sent" }), WAITS_MS).state).toBe("sent");
});

test("what became of a form is said for a week", () => {
  for (const state of ["sent", "expired"] as const) {
    expect(isPast(entry({ state }), 2 * WAITS_MS - 1)).toBe(false);
    expect(isPast(entry({ state }), 2 * WAITS_MS)).toBe(true);
  }
  expect(isPast(entry(), 2 * WAITS_MS)).toBe(false);
});

test("of a form that was sent nothing that was typed is left", () => {
  expect(sent(entry(), "/account")).toEqual(
    entry({ state: "sent", sealed: null, page: null, to: "/account" }),
  );
});

test.each([
  [200, "taken"],
  [401, "sign-in"],
  [412, "sign-in"],
  [408, "later"],
  [429, "later"],
  [500, "later"],
  [503, "later"],
  [400, "attention"],
  [403, "attention"],
  [404, "attention"],
  [409, "attention"],
  [413, "attention"],
  [422, "attention"],
] as const)(
  "to a form that is answered by %i happens: %s",
  (status, verdict) => {
    expect(verdictOf(status)).toBe(verdict);
  },
);

test.each([
  ["/account/requests/7F3K-9Q2M-AAAA-BBBB", "7F3K-9Q2M-AAAA-BBBB"],
  ["/account/name/check", "not submitted yet"],
  ["/account/email/code", "sent you a code"],
  ["/account?changed=preferred-name", "saved"],
  [null, "saved"],
])("of a form that led to %s is said: %s", (to, words) => {
  expect(resultOf(to)["said"]).toContain(words);
});

test("each form that waits has an address of the service", () => {
  const patterns = routes.map(
    ({ path = "" }) => new RegExp(`^/${path.replaceAll(/:\w+/g, "[^/]+")}$`),
  );
  for (const { path } of WAITING_FORMS)
    expect(patterns.filter((pattern) => pattern.test(path))).not.toEqual([]);
});

test("of a form its fields are shown, and its files with their sizes", () => {
  const form = new FormData();
  form.set("firstName", "Sam");
  form.append("evidence", new File([], ""));
  form.append("evidence", new File(["x".repeat(2048)], "deed.pdf"));
  form.append("evidence", new File(["x"], "photo.jpg"));
  expect(fieldsOf(form)).toMatchObject({
    firstName: "Sam",
    files: "deed.pdf (2KB), photo.jpg (1KB)",
  });
});

test("the name to be called by is the one that was chosen, or typed", () => {
  const form = new FormData();
  form.set("choice", "Sam Toast");
  form.set("other", "Sammy");
  expect(fieldsOf(form)["preferredName"]).toBe("Sam Toast");
  form.set("choice", "other");
  expect(fieldsOf(form)["preferredName"]).toBe("Sammy");
});
