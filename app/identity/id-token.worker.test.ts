import { afterEach, expect, test, vi } from "vitest";

import { expectRefusal, verifyWith } from "./id-token-sample";
import { ProviderUnreachable } from "./provider.server";
import {
  CLIENT_ID,
  halfHash,
  NOW,
  startProvider,
  SUB,
} from "./provider-sample";

const SECONDS = NOW / 1000;

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([true, false])(
  "the token that was asked for is taken, from an issuer with a slash or without (%s)",
  async (slash) => {
    const provider = await startProvider({ slash });
    expect(await verifyWith(provider, {})).toMatchObject({ sub: SUB });
  },
);

test.each<[string, object]>([
  ["without at_hash", { at_hash: undefined }],
  ["without azp", { azp: undefined }],
  ["with a list of one audience", { aud: [CLIENT_ID], azp: undefined }],
  ["made by a clock a minute ahead", { iat: SECONDS + 60 }],
  ["that ended less than a minute ago", { exp: SECONDS - 59 }],
  ["that begins within a minute", { nbf: SECONDS + 60 }],
  ["with private claims", { oi_au_id: "x", trn: "0070421" }],
])("a token %s is taken", async (_, changes) => {
  const provider = await startProvider();
  expect(await verifyWith(provider, changes)).toMatchObject({ sub: SUB });
});

const CLAIM = "ERR_JWT_CLAIM_VALIDATION_FAILED";

test.each<[string, object, string]>([
  ["of another issuer", { iss: "https://evil.example/" }, `${CLAIM} iss`],
  ["without issuer", { iss: undefined }, `${CLAIM} iss`],
  ["for another client", { aud: "other", azp: "other" }, `${CLAIM} aud`],
  ["for several others", { aud: ["other", "third"] }, `${CLAIM} aud`],
  ["for nobody", { aud: undefined }, `${CLAIM} aud`],
  ["for us, made for another", { azp: "other" }, "azp"],
  ["for us, made for nobody", { azp: "" }, "azp"],
  ["for somebody else beside us", { aud: [CLIENT_ID, "other"] }, "azp"],
  [
    "for several audiences without azp",
    { aud: [CLIENT_ID, "other"], azp: undefined },
    "azp",
  ],
  [
    "for several audiences, made for another",
    { aud: [CLIENT_ID, "other"], azp: "other" },
    "azp",
  ],
  ["that ended a minute ago", { exp: SECONDS - 60 }, "ERR_JWT_EXPIRED"],
  ["without an end", { exp: undefined }, `${CLAIM} exp`],
  [
    "with an end that is no number",
    { exp: String(SECONDS + 60) },
    `${CLAIM} exp`,
  ],
  ["of the future", { iat: SECONDS + 61 }, `${CLAIM} iat`],
  ["of long ago", { iat: SECONDS - 661 }, "ERR_JWT_EXPIRED"],
  ["without its time", { iat: undefined }, `${CLAIM} iat`],
  ["that is not valid yet", { nbf: SECONDS + 61 }, `${CLAIM} nbf`],
  ["without a subject", { sub: undefined }, `${CLAIM} sub`],
  ["of another sign-in", { nonce: "another" }, "nonce"],
  ["without nonce", { nonce: undefined }, "nonce"],
  ["with a list of nonces", { nonce: ["the-nonce"] }, "nonce"],
  ["of another access token", { at_hash: "AAAAAAAAAAAAAAAAAAAAAA" }, "at_hash"],
  ["with an empty at_hash", { at_hash: "" }, "at_hash"],
])("a token %s is refused", async (_, changes, reason) => {
  const provider = await startProvider();
  await expectRefusal(verifyWith(provider, changes), reason);
});

test.each([true, false])(
  "the issuer is compared to the letter, with its slash or without (%s)",
  async (slash) => {
    const provider = await startProvider({ slash });
    const iss = slash ? provider.host : `${provider.host}/`;
    await expectRefusal(verifyWith(provider, { iss }), `${CLAIM} iss`);
  },
);

test("at_hash is the left half of the hash, not the whole", async () => {
  const provider = await startProvider();
  const other = await halfHash("another-access-token");
  await expectRefusal(verifyWith(provider, { at_hash: other }), "at_hash");
  const whole = `${await halfHash("the-access-token")}AAAA`;
  await expectRefusal(verifyWith(provider, { at_hash: whole }), "at_hash");
});

test("no reason says anything that the token says", async () => {
  const provider = await startProvider();
  const changes = { iss: "https://0070421.example/", sub: "0070421" };
  const refusal = await verifyWith(provider, changes).catch(String);
  expect(refusal).toContain("TokenRefused");
  expect(refusal).not.toContain("0070421");
});

test("a provider that cannot be reached is no refusal", async () => {
  const provider = await startProvider();
  delete provider.answers["/.well-known/jwks"];
  await expect(verifyWith(provider, {})).rejects.toThrow(ProviderUnreachable);
});
