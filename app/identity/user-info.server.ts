import { type Claims, readClaims } from "./claims";
import { type Provider, ProviderUnreachable } from "./provider.server";

const TIMEOUT_MS = 5000;

/**
 * What the provider's UserInfo endpoint says about the holder of a token (OpenID Connect Core
 * 5.3).
 *
 * @throws ProviderUnreachable
 */
export async function fetchUserInfo(
  { metadata }: Provider,
  accessToken: string,
): Promise<Claims> {
  const claims = await ask(metadata.userinfo_endpoint, accessToken).catch(
    (cause: unknown) => {
      throw new ProviderUnreachable("UserInfo did not answer", { cause });
    },
  );
  if (!claims)
    throw new ProviderUnreachable("UserInfo did not answer as it should");
  return claims;
}

async function ask(
  endpoint: string | undefined,
  accessToken: string,
): Promise<Claims | null> {
  if (!endpoint) return null;
  const response = await fetch(endpoint, {
    headers: {
      Authorization: `Bearer ${accessToken}`,
      Accept: "application/json",
    },
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return response.ok ? readClaims(await response.json()) : null;
}
