import { parseJson } from "~/platform/parse-json";
import { askUpstream } from "~/platform/upstream.server";
import { type Claims, readClaims } from "./claims";
import { type Provider, ProviderUnreachable } from "./provider.server";

/**
 * What the provider's UserInfo endpoint says about the holder of a token (OpenID Connect Core
 * 5.3).
 *
 * @throws ProviderUnreachable
 */
export async function fetchUserInfo(
  { metadata }: Provider,
  accessToken: string,
  timeoutMs: number,
): Promise<Claims> {
  const url = metadata.userinfo_endpoint;
  if (!url) throw new ProviderUnreachable("There is no UserInfo");
  const answer = await askUpstream({
    url,
    headers: { Authorization: `Bearer ${accessToken}` },
    timeoutMs,
    readBodyOf: [200],
  });
  const body = typeof answer === "string" ? null : answer.body;
  const claims = readClaims(parseJson(body));
  if (!claims)
    throw new ProviderUnreachable("UserInfo did not answer as it should");
  return claims;
}
