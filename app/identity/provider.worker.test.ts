import { afterEach, expect, test, vi } from "vitest";

import { discover, ProviderUnreachable, rediscover } from "./provider.server";
import {
  hurryTimeouts,
  makeKey,
  NOW,
  type Provider,
  silence,
  startProvider,
} from "./provider-sample";

const MINUTES = 60 * 1000;
const DISCOVERY = "/.well-known/openid-configuration";
const JWKS = "/.well-known/jwks";

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([true, false])(
  "endpoints and keys are found, with the slash of the issuer or without (%s)",
  async (slash) => {
    const provider = await startProvider({ slash });
    const { metadata, keys } = await discover(provider, NOW);
    expect(metadata).toEqual(provider.metadata);
    expect(keys.keys).toEqual([provider.key.publicKey]);
    expect(pathsAsked(provider)).toEqual([DISCOVERY, JWKS]);
    expect(provider.asked.map(({ redirect }) => redirect)).toEqual([
      "manual",
      "manual",
    ]);
  },
);

test("they are kept for ten minutes, and then asked for again", async () => {
  const provider = await startProvider();
  const first = await discover(provider, NOW);
  expect(await discover(provider, NOW + 10 * MINUTES - 1)).toBe(first);
  expect(pathsAsked(provider)).toHaveLength(2);
  await discover(provider, NOW + 10 * MINUTES);
  expect(pathsAsked(provider)).toHaveLength(4);
});

test("each issuer has its own", async () => {
  const provider = await startProvider();
  await discover(provider, NOW);
  const other = await startProvider();
  const { metadata } = await discover(other, NOW);
  expect(metadata.issuer).toBe(other.issuer);
  expect((await discover(provider, NOW)).metadata.issuer).toBe(provider.issuer);
});

test("in an outage the last good copy is used, and the provider is left in peace", async () => {
  const provider = await startProvider();
  const { keys } = await discover(provider, NOW);
  const working = provider.answers[DISCOVERY];
  provider.answers[DISCOVERY] = () => new Response(null, { status: 503 });
  const outage = NOW + 60 * MINUTES;
  expect((await discover(provider, outage)).keys).toEqual(keys);
  expect((await discover(provider, outage + 29_999)).keys).toEqual(keys);
  expect(pathsAsked(provider)).toHaveLength(3);

  if (working) provider.answers[DISCOVERY] = working;
  const { fetchedAt } = await discover(provider, outage + 30_000);
  expect(fetchedAt).toBe(outage + 30_000);
});

test("a rotated key that comes during an outage of the keys is found after it", async () => {
  const provider = await startProvider();
  await discover(provider, NOW);
  provider.answers[JWKS] = () => new Response("no", { status: 500 });
  await discover(provider, NOW + 20 * MINUTES);
  const rotated = await makeKey("key-2");
  provider.answers[JWKS] = () => Response.json({ keys: [rotated.publicKey] });
  const { keys } = await discover(provider, NOW + 21 * MINUTES);
  expect(keys.keys).toEqual([rotated.publicKey]);
});

const jsonOf = (provider: Provider, changes: object) => () =>
  Response.json({ ...provider.metadata, ...changes });

test.each<[string, (provider: Provider) => void]>([
  ["is down", (it) => void (it.answers[DISCOVERY] = () => answer(503))],
  [
    "redirects",
    (it) =>
      void (it.answers[DISCOVERY] = () =>
        Response.redirect("https://evil.example")),
  ],
  ["cannot be reached", (it) => void delete it.answers[DISCOVERY]],
  [
    "answers no JSON",
    (it) => void (it.answers[DISCOVERY] = () => new Response("<p>")),
  ],
  [
    "has a document of nothing",
    (it) => void (it.answers[DISCOVERY] = () => Response.json(null)),
  ],
  [
    "has another issuer",
    (it) =>
      void (it.answers[DISCOVERY] = jsonOf(it, {
        issuer: "https://evil.example/",
      })),
  ],
  [
    "has its issuer without the slash",
    (it) => void (it.answers[DISCOVERY] = jsonOf(it, { issuer: it.host })),
  ],
  [
    "has no token endpoint",
    (it) =>
      void (it.answers[DISCOVERY] = jsonOf(it, { token_endpoint: undefined })),
  ],
  [
    "has an address that is none",
    (it) => void (it.answers[DISCOVERY] = jsonOf(it, { jwks_uri: "/jwks" })),
  ],
  ["has no keys", (it) => void (it.answers[JWKS] = () => answer(404))],
  [
    "has keys that are none",
    (it) => void (it.answers[JWKS] = () => Response.json({ keys: "none" })),
  ],
])(
  "a provider that %s and was never known cannot be used",
  async (_, spoil) => {
    const provider = await startProvider();
    spoil(provider);
    await expect(discover(provider, NOW)).rejects.toThrow(ProviderUnreachable);
  },
);

test("a provider that says nothing is given up after five seconds", async () => {
  const provider = await startProvider();
  provider.answers[DISCOVERY] = silence;
  const timeout = hurryTimeouts();
  await expect(discover(provider, NOW)).rejects.toThrow(ProviderUnreachable);
  expect(timeout).toHaveBeenCalledWith(5000);
});

test("an unreachable provider is not remembered as one", async () => {
  const provider = await startProvider();
  const working = provider.answers[JWKS];
  provider.answers[JWKS] = () => answer(500);
  await expect(discover(provider, NOW)).rejects.toThrow();
  if (working) provider.answers[JWKS] = working;
  expect((await discover(provider, NOW)).fetchedAt).toBe(NOW);
});

test("for a key that is not known it is asked again, at most every 30 seconds", async () => {
  const provider = await startProvider();
  await discover(provider, NOW);
  await rediscover(provider, NOW + 1);
  expect(pathsAsked(provider)).toHaveLength(4);
  await rediscover(provider, NOW + 30_000);
  expect(pathsAsked(provider)).toHaveLength(4);
  await rediscover(provider, NOW + 30_001);
  expect(pathsAsked(provider)).toHaveLength(6);
});

test("asking again in vain counts, and does not cost the copy", async () => {
  const provider = await startProvider();
  const { keys } = await discover(provider, NOW);
  provider.answers[DISCOVERY] = () => answer(503);
  await expect(rediscover(provider, NOW)).rejects.toThrow(ProviderUnreachable);
  expect((await rediscover(provider, NOW + 1)).keys).toEqual(keys);
  expect((await discover(provider, NOW + 1)).keys).toEqual(keys);
  expect(pathsAsked(provider)).toHaveLength(3);
});

function answer(status: number): Response {
  return new Response(null, { status });
}

function pathsAsked({ asked }: Provider): string[] {
  return asked.map(({ url }) => new URL(url).pathname);
}
