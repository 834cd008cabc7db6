import { afterEach, expect, test, vi } from "vitest";

import { NOW, startProvider } from "./provider-sample";
import {
  finish,
  handTokens,
  type Hands,
  imogen,
  setOut,
} from "./sign-in-sample";

afterEach(() => {
  vi.restoreAllMocks();
});

const VERIFIED = {
  verified_name: ["Imogen", "Rose", "Fairweather"],
  verified_date_of_birth: "1990-02-28",
};

/** There and back again at GOV.UK One Login, whose ID token has no name. */
async function signIn(hands: Hands) {
  const provider = await startProvider();
  const journey = await setOut(provider, {}, "onelogin");
  await handTokens(provider, journey, {
    ...hands,
    idToken: { name: undefined, ...hands.idToken },
  });
  return finish(journey, { iss: provider.issuer, ...hands.query }, NOW);
}

test("it is asked for teaching records, and told the token of a link that is meant for it alone", async () => {
  const provider = await startProvider();
  const linkTokens = { trn_token: "one", registration_token: "two" };
  const { sent } = await setOut(provider, { linkTokens }, "onelogin");
  expect(sent.get("scope")).toBe("openid email profile teaching_record");
  expect(sent.get("redirect_uri")).toBe(
    "https://qualifications.example/auth/onelogin/callback",
  );
  expect(sent.get("trn_token")).toBe("one");
  expect(sent.has("registration_token")).toBe(false);
});

test("the name and date of birth that were verified are asked for, though the TRN is known", async () => {
  const userInfo = { sub: imogen.sub, ...VERIFIED };
  expect(await signIn({ userInfo })).toMatchObject({
    signedIn: true,
    claims: {
      ...imogen,
      name: "Imogen Rose Fairweather",
      birthdate: "1990-02-28",
    },
  });
});

test("without them somebody with a TRN is signed in all the same", async () => {
  expect(await signIn({})).toMatchObject({
    signedIn: true,
    claims: { ...imogen, name: null },
  });
});

test("what is said of somebody else signs nobody in", async () => {
  const userInfo = { sub: "somebody else", ...VERIFIED };
  expect(await signIn({ userInfo })).toMatchObject({
    signedIn: false,
    problem: "provider-fault",
  });
});

test.each([
  ["another provider's", { iss: "https://evil.example/" }],
  ["no", { iss: null }],
])("an answer with %s name signs nobody in (RFC 9207)", async (_, query) => {
  expect(await signIn({ query })).toMatchObject({
    signedIn: false,
    problem: "provider-fault",
    detail: "iss",
  });
});
