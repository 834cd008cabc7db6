import { type JSONWebKeySet } from "jose";
import { z } from "zod";

import { parseJson } from "~/platform/parse-json";
import { askUpstream } from "~/platform/upstream.server";
import type { ProviderSetting } from "./providers";

const FRESH_MS = 10 * 60 * 1000;
const RETRY_PAUSE_MS = 30 * 1000;

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

/** Where a provider is, and how long it may take to answer. */
type Place = Pick<ProviderSetting, "issuer" | "timeoutMs">;

/** Thrown when a provider cannot be reached, or does not say what it must. */
export class ProviderUnreachable extends Error {
  override name = "ProviderUnreachable";
}

/**
 * The provider's endpoints and keys, from its discovery document (OpenID Connect Discovery 1.0).
 *
 * @throws ProviderUnreachable when they cannot be had and were never had before
 */
export async function discover(place: Place, now: number): Promise<Provider> {
  const { issuer } = place;
  const copy = known.get(issuer);
  if (copy && now - copy.fetchedAt < FRESH_MS) return copy;
  try {
    return await fetchProvider(place, now, copy?.rediscoveredAt ?? 0);
  } catch (error) {
    if (!copy) throw error;
    // Not every sign-in of an outage has to wait for the time-out.
    const retryLater = { ...copy, fetchedAt: now - FRESH_MS + RETRY_PAUSE_MS };
    known.set(issuer, retryLater);
    return retryLater;
  }
}

/** The same, asked anew because a token names a key that we do not have; at most every 30 seconds. */
export async function rediscover(place: Place, now: number): Promise<Provider> {
  const { issuer } = place;
  const copy = known.get(issuer);
  if (copy && now - copy.rediscoveredAt < RETRY_PAUSE_MS) return copy;
  try {
    return await fetchProvider(place, now, now);
  } catch (error) {
    if (copy) known.set(issuer, { ...copy, rediscoveredAt: now });
    throw error;
  }
}

/** Whether the provider answers just now, whatever we know of it; for monitors. */
export async function isReachable(place: Place): Promise<boolean> {
  return fetchMetadata(place).then(
    () => true,
    () => false,
  );
}

async function fetchProvider(
  place: Place,
  now: number,
  rediscoveredAt: number,
): Promise<Provider> {
  const found = await fetchMetadata(place);
  const keys = await fetchDocument(found.jwks_uri, place, keySet);
  const provider = { metadata: found, keys, fetchedAt: now, rediscoveredAt };
  known.set(place.issuer, provider);
  return provider;
}

async function fetchMetadata(place: Place): Promise<ProviderMetadata> {
  const address = `${place.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const found = await fetchDocument(address, place, metadata);
  if (found.issuer !== place.issuer)
    throw new ProviderUnreachable("The issuer is another one");
  return found;
}

async function fetchDocument<Shape>(
  url: string,
  { timeoutMs }: Place,
  schema: z.ZodType<Shape>,
): Promise<Shape> {
  const answer = await askUpstream({ url, timeoutMs, readBodyOf: [200] });
  if (typeof answer === "string") throw new ProviderUnreachable(answer);
  const { success, data } = schema.safeParse(parseJson(answer.body));
  if (!success)
    throw new ProviderUnreachable("A document is not what it must be");
  return data;
}
