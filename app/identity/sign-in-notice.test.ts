import { expect, test } from "vitest";

import { signInNotice } from "./sign-in-notice";

test.each(["needed", "ended", "denied", "stale", "expired"])(
  "%s is an important notice, and nobody's fault",
  (why) => {
    const notice = signInNotice(why);
    expect(notice?.tone).toBe("important");
    expect(notice?.heading).toBeTruthy();
    expect(notice?.text).toMatch(/\.$/);
  },
);

test.each(["provider-down", "provider-fault"])("%s is a problem", (why) => {
  expect(signInNotice(why)?.tone).toBe("problem");
});

test.each([
  null,
  "",
  "unknown",
  "Needed",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "<script>alert(1)</script>",
])("the reason %j says nothing", (why) => {
  expect(signInNotice(why)).toBeNull();
});
