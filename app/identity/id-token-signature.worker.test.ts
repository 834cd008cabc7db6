import { afterEach, expect, test, vi } from "vitest";

import { expectRefusal, verify, verifyWith } from "./id-token-sample";
import { ProviderUnreachable } from "./provider.server";
import {
  idTokenClaims,
  makeKey,
  NOW,
  type Provider,
  sign,
  startProvider,
  SUB,
} from "./provider-sample";

const JWKS = "/.well-known/jwks";

afterEach(() => {
  vi.restoreAllMocks();
});

test("a token that nobody signed is refused", async () => {
  const provider = await startProvider();
  const body = encode(await idTokenClaims(provider.issuer));
  for (const alg of ["none", "None", "NONE"]) {
    const header = encode({ alg, kid: provider.key.kid });
    await expectRefusal(verify(provider, `${header}.${body}.`));
  }
});

test("a token signed with the public key as a password is refused", async () => {
  const provider = await startProvider();
  const secret = new TextEncoder().encode(
    JSON.stringify(provider.key.publicKey),
  );
  const key = { ...provider.key, alg: "HS256", secret };
  const claims = await idTokenClaims(provider.issuer);
  await expectRefusal(
    verify(provider, await sign(claims, key)),
    "ERR_JOSE_ALG_NOT_ALLOWED",
  );
});

test.each(["ES256", "PS256", "RS512"])(
  "a token signed with %s is refused, even by a key of the provider",
  async (alg) => {
    const provider = await startProvider();
    const key = await makeKey("key-1", alg);
    provider.answers[JWKS] = () => Response.json({ keys: [key.publicKey] });
    const claims = await idTokenClaims(provider.issuer);
    await expectRefusal(
      verify(provider, await sign(claims, key)),
      "ERR_JOSE_ALG_NOT_ALLOWED",
    );
  },
);

test("a token that was altered after it was signed is refused", async () => {
  const provider = await startProvider();
  const claims = await idTokenClaims(provider.issuer);
  const token = await sign(claims, provider.key);
  const [header, , signature] = token.split(".");
  const altered = encode({ ...claims, sub: "somebody-else" });
  await expectRefusal(
    verify(provider, `${header}.${altered}.${signature}`),
    "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
  );
});

test.each(["", "x", "a.b.c", "..", "e30.e30.", "🎓.🎓.🎓"])(
  "garbage is refused (%j)",
  async (token) => {
    await expectRefusal(verify(await startProvider(), token));
  },
);

test("a token of a new key is taken at once, after one more look at the keys", async () => {
  const provider = await startProvider();
  await verifyWith(provider, {});
  const rotated = await rotate(provider);
  expect(
    await verify(provider, await tokenBy(rotated, provider)),
  ).toMatchObject({ sub: SUB });
  expect(provider.asked).toHaveLength(4);
  await verify(provider, await tokenBy(rotated, provider));
  expect(provider.asked).toHaveLength(4);
});

test("keys that nobody knows make the provider be asked once in 30 seconds", async () => {
  const provider = await startProvider();
  const token = await tokenBy(await makeKey("unknown"), provider);
  const noKey = "ERR_JWKS_NO_MATCHING_KEY";
  await expectRefusal(verify(provider, token), noKey);
  await expectRefusal(verify(provider, token), noKey);
  await expectRefusal(verify(provider, token, NOW + 29_999), noKey);
  expect(provider.asked).toHaveLength(4);
  await expectRefusal(verify(provider, token, NOW + 30_000), noKey);
  expect(provider.asked).toHaveLength(6);
});

test("between two keys the right one is told by its id", async () => {
  const provider = await startProvider();
  const second = await makeKey("key-2");
  const keys = [second.publicKey, provider.key.publicKey];
  provider.answers[JWKS] = () => Response.json({ keys });
  await verifyWith(provider, {});
  await verify(provider, await tokenBy(second, provider));
  const swapped = { ...second, kid: provider.key.kid };
  await expectRefusal(
    verify(provider, await tokenBy(swapped, provider)),
    "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
  );
});

test("a key that went away with a rotation signs nothing any more", async () => {
  const provider = await startProvider();
  await rotate(provider);
  await expectRefusal(verifyWith(provider, {}), "ERR_JWKS_NO_MATCHING_KEY");
});

test("an unknown key while the provider is out is an outage, no refusal", async () => {
  const provider = await startProvider();
  await verifyWith(provider, {});
  delete provider.answers[JWKS];
  const token = await tokenBy(await makeKey("key-2"), provider);
  await expect(verify(provider, token)).rejects.toThrow(ProviderUnreachable);
});

test.each([
  ["for encryption", { use: "enc" }],
  ["without a modulus", { n: undefined }],
  ["with a modulus of nothing", { n: "" }],
  ["that is too short", { n: "AQAB" }],
])(
  "a published key %s is of no use, and refuses the token",
  async (_, changes) => {
    const provider = await startProvider();
    const broken = { ...provider.key.publicKey, ...changes };
    provider.answers[JWKS] = () => Response.json({ keys: [broken] });
    await expectRefusal(verifyWith(provider, {}));
  },
);

async function rotate(provider: Provider) {
  const key = await makeKey("key-2");
  provider.answers[JWKS] = () => Response.json({ keys: [key.publicKey] });
  return key;
}

async function tokenBy(
  key: Awaited<ReturnType<typeof makeKey>>,
  { issuer }: Provider,
) {
  return sign(await idTokenClaims(issuer), key);
}

function encode(value: object): string {
  return btoa(JSON.stringify(value))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
