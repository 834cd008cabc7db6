import { SignJWT, type JWTPayload } from "jose";
import { beforeAll, expect, test } from "vitest";
import { createKeyRing, type KeyRing } from "./identity/key-ring.ts";
import { tokenReader } from "./read-token.ts";

const issuer = "http://localhost:8788/identity/";
const trn = "3012457";
const scope = "openid dqt:read";

let keys: KeyRing;

beforeAll(async () => {
  keys = await createKeyRing();
});

test("a token says whose record it opens and what for", async () => {
  const token = await signed({ trn, scope, exp: inSeconds(60) });
  expect(await reader()(token)).toEqual({ trn, scope });
});

test("the audience is not looked at, and a life need not be given", async () => {
  const token = await signed({ trn, scope, aud: "anyone-at-all" });
  expect(await reader()(token)).toEqual({ trn, scope });
});

test("claims that are not there are left out", async () => {
  expect(await reader()(await signed({}))).toEqual({});
});

test("clocks may differ by five minutes", async () => {
  const late = await signed({ trn, exp: inSeconds(-290) });
  const later = await signed({ trn, exp: inSeconds(-310) });
  expect(await reader()(late)).toEqual({ trn });
  expect(await reader()(later)).toBeNull();
  expect(await reader(0)(late)).toBeNull();
});

test("another issuer, another key and no token at all are refused", async () => {
  const foreign = await signed({ trn, iss: "https://example.com/" });
  expect(await reader()(foreign)).toBeNull();
  const outsider = await signed({ trn }, (await keys.outsider()).privateKey);
  expect(await reader()(outsider)).toBeNull();
  expect(await reader()("local-npq-token")).toBeNull();
});

function reader(clockToleranceSeconds = 300) {
  return tokenReader({
    issuers: [{ issuer, keys: keys.published }],
    clockToleranceSeconds,
  });
}

function signed(
  claims: JWTPayload,
  key: CryptoKey = keys.main.privateKey,
): Promise<string> {
  return new SignJWT({ iss: issuer, ...claims })
    .setProtectedHeader({ alg: "RS256", kid: keys.main.kid })
    .sign(key);
}

function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}
