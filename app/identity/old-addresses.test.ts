import { expect, test } from "vitest";

import { newAddressOf } from "./old-addresses";

test.each([
  ["start", "/"],
  ["sign-in", "/sign-in"],
  ["sign-in/", "/sign-in"],
  ["sign-out/new", "/sign-out"],
  ["identity_user", "/identity-account"],
  ["one-login-user/name-changes/new", "/account/name"],
  ["certificates/qts.pdf", "/certificates/qts.pdf"],
  ["certificates/npqeyl.pdf", "/certificates/npqeyl.pdf"],
])("what was at /qualifications/%s is at %s now", (old, place) => {
  expect(newAddressOf(old)).toBe(place);
});

test.each([
  "",
  "nope",
  "npq_certificate",
  "certificates/qts",
  "certificates/../../evil.pdf",
  "//evil.example",
  "start/../sign-out",
  "Start",
])("there was nothing at /qualifications/%s", (old) => {
  expect(newAddressOf(old)).toBeNull();
});
