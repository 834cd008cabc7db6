import { expect, test } from "vitest";

import { randomToken, seal } from "~/platform/sealing.server";
import {
  forgetLinkTokens,
  keepLinkTokens,
  keptLinkTokens,
  linkTokensIn,
} from "./link-tokens.server";

const keys = [{ id: "2026", key: randomToken(32) }];
const tokens = { trn_token: "0f1e2d3c4b5a6978", registration_token: "a.b~c_-" };

test("the tokens of a link are read, whatever else is in the address", () => {
  const search = new URLSearchParams({
    ...tokens,
    session_id: "x",
    state: "y",
  });
  expect(linkTokensIn(search)).toEqual(tokens);
});

test("a token of 128 characters, as before July 2023, is read", () => {
  const trn_token = "0123456789abcdef".repeat(8);
  expect(linkTokensIn(new URLSearchParams({ trn_token }))).toEqual({
    trn_token,
  });
});

test.each([
  "",
  " ",
  "a b",
  "a&prompt=none",
  "a%26b",
  "a\r\nSet-Cookie: b",
  "<script>",
  "é",
  "a".repeat(257),
])("what cannot be a token is left out (%j)", (trn_token) => {
  const { registration_token } = tokens;
  const search = new URLSearchParams({ trn_token, registration_token });
  expect(linkTokensIn(search)).toEqual({ registration_token });
});

test("kept tokens come back to the browser that brought them", async () => {
  const kept = await keepLinkTokens(tokens, keys);
  expect(await keptLinkTokens(requestWith(kept), keys)).toEqual(tokens);
});

test("the cookie shows no token, and lives two hours", async () => {
  const kept = await keepLinkTokens(tokens, keys);
  expect(kept).toMatch(
    /^__Host-link=2026\.[\w-]+\.[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=7200$/,
  );
  expect(kept).not.toContain(tokens.trn_token);
});

test("without a cookie, or with one that we did not seal, there are none", async () => {
  const other = [{ id: "2026", key: randomToken(32) }];
  const foreign = await keepLinkTokens(tokens, other);
  const misplaced = await seal(keys, "sign-in x", JSON.stringify(tokens));
  for (const cookie of [
    "a=b",
    "__Host-link=",
    `__Host-link=${JSON.stringify(tokens)}`,
    `__Host-link=${misplaced}`,
    foreign,
  ]) {
    expect(await keptLinkTokens(requestWith(cookie), keys)).toEqual({});
  }
});

test("kept tokens are checked again when they are opened", async () => {
  const text = JSON.stringify({ trn_token: "a b", prompt: "none" });
  const sealed = await seal(keys, "link tokens", text);
  const request = requestWith(`__Host-link=${sealed}`);
  expect(await keptLinkTokens(request, keys)).toEqual({});
});

test("after a sign-in they are forgotten", () => {
  expect(forgetLinkTokens()).toMatch(/^__Host-link=;.*Max-Age=0$/);
});

function requestWith(setCookie: string): Request {
  const [Cookie = ""] = setCookie.split(";");
  return new Request("https://example.org", { headers: { Cookie } });
}
