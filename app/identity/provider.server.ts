import { type JSONWebKeySet } from "jose";
import { z } from "zod";

const FRESH_MS = 10 * 60 * 1000;
const RETRY_PAUSE_MS = 30 * 1000;
const TIMEOUT_MS = 5000;

const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url().optional(),
  end_session_endpoint: z.url().optional(),
  jwks_uri: z.url(),
});
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

type ProviderMetadata = z.infer<typeof metadata>;
export type Provider = {
  metadata: ProviderMetadata;
  keys: JSONWebKeySet;
  fetchedAt: number;
  /** When it was last asked because of a key that was not known; 0 for never. */
  rediscoveredAt: number;
};

/**
 * The only thing about sign-in that isolates share: public documents, by issuer (threat 13). The
 * last good copy stays, so that an outage of these two addresses stops nobody (threat 31).
 */
const known = new Map<string, Provider>();

/** Thrown when a provider cannot be reached, or does not say what it must. */
export class ProviderUnreachable extends Error {
  override name = "ProviderUnreachable";
}

/**
 * The provider's endpoints and keys, from its discovery document (OpenID Connect Discovery 1.0).
 *
 * @throws ProviderUnreachable when they cannot be had and were never had before
 */
export async function discover(issuer: string, now: number): Promise<Provider> {
  const copy = known.get(issuer);
  if (copy && now - copy.fetchedAt < FRESH_MS) return copy;
  try {
    return await fetchProvider(issuer, now, copy?.rediscoveredAt ?? 0);
  } catch (error) {
    if (!copy) throw error;
    // Not every sign-in of an outage has to wait for the time-out.
    const retryLater = { ...copy, fetchedAt: now - FRESH_MS + RETRY_PAUSE_MS };
    known.set(issuer, retryLater);
    return retryLater;
  }
}

/** The same, asked anew because a token names a key that we do not have; at most every 30 seconds. */
export async function rediscover(
  issuer: string,
  now: number,
): Promise<Provider> {
  const copy = known.get(issuer);
  if (copy && now - copy.rediscoveredAt < RETRY_PAUSE_MS) return copy;
  try {
    return await fetchProvider(issuer, now, now);
  } catch (error) {
    if (copy) known.set(issuer, { ...copy, rediscoveredAt: now });
    throw error;
  }
}

/** Whether the provider answers just now, whatever we know of it; for monitors. */
export async function isReachable(issuer: string): Promise<boolean> {
  return fetchMetadata(issuer).then(
    () => true,
    () => false,
  );
}

async function fetchProvider(
  issuer: string,
  now: number,
  rediscoveredAt: number,
): Promise<Provider> {
  const found = await fetchMetadata(issuer);
  const keys = await fetchJson(found.jwks_uri, keySet);
  const provider = { metadata: found, keys, fetchedAt: now, rediscoveredAt };
  known.set(issuer, provider);
  return provider;
}

async function fetchMetadata(issuer: string): Promise<ProviderMetadata> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const found = await fetchJson(address, metadata);
  if (found.issuer !== issuer)
    throw new ProviderUnreachable("The issuer is another one");
  return found;
}

async function fetchJson<Shape>(
  address: string,
  schema: z.ZodType<Shape>,
): Promise<Shape> {
  try {
    const response = await fetch(address, {
      headers: { Accept: "application/json" },
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`Status ${response.status}`);
    return schema.parse(await response.json());
  } catch (cause) {
    throw new ProviderUnreachable(
      "The identity provider did not answer as it should",
      { cause },
    );
  }
}
