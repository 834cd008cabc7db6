import { OAuth2Tokens } from "arctic";
import { OAuth2RequestError, OAuth2Strategy } from "remix-auth-oauth2";
import { z } from "zod";

import { parseJson } from "~/platform/parse-json";
import { askUpstream } from "~/platform/upstream.server";
import type { LinkTokens } from "./link-tokens.server";
import { type Provider, ProviderUnreachable } from "./provider.server";
import type { ProviderSetting } from "./providers";

/** The name of the library's cookie; it is only ever kept inside our sealed one. */
const LIBRARY_COOKIE = "oauth2";

/** Ten times what the longest of them has; a session has to hold them. */
const LONGEST_TOKEN = 32 * 1024;

/** RFC 6749 5.1 with OpenID Connect; `expires_in` may be missing or a string. */
const tokenAnswer = z
  .object({
    access_token: z.string().min(1).max(LONGEST_TOKEN),
    id_token: z.string().min(1).max(LONGEST_TOKEN),
    token_type: z.string().regex(/^bearer$/i),
    expires_in: z.coerce.number().positive().optional().catch(undefined),
  })
  .transform((answer) => ({
    accessToken: answer.access_token,
    idToken: answer.id_token,
    expiresInSeconds: answer.expires_in ?? null,
  }));

export type Tokens = z.output<typeof tokenAnswer>;

type Options = {
  setting: ProviderSetting;
  provider: Provider;
  /** For the authorization request only. */
  nonce?: string;
  linkTokens?: LinkTokens;
};

/** RFC 6749 5.2 */
const tokenRefusal = z.object({ error: z.string() });

/**
 * Authorization code flow with PKCE (S256) and state by remix-auth-oauth2, with what OpenID
 * Connect and the provider add to the request. The token endpoint is asked as every other service
 * is: in time, up to a size, and without following it elsewhere.
 */
export class ProviderStrategy extends OAuth2Strategy<Tokens> {
  override name = "provider";
  readonly #extra: LinkTokens & { nonce?: string };
  readonly #setting: ProviderSetting;
  readonly #tokenEndpoint: string;

  constructor({ setting, provider, nonce, linkTokens }: Options) {
    super(
      {
        clientId: setting.clientId,
        clientSecret: setting.clientSecret,
        redirectURI: setting.callback,
        authorizationEndpoint: provider.metadata.authorization_endpoint,
        tokenEndpoint: provider.metadata.token_endpoint,
        scopes: [...setting.scopes],
        cookie: LIBRARY_COOKIE,
      },
      async ({ tokens }) => tokenAnswer.parse(tokens.data),
    );
    this.#setting = setting;
    this.#tokenEndpoint = provider.metadata.token_endpoint;
    this.#extra = { ...linkTokens, ...(nonce && { nonce }) };
  }

  protected override authorizationParams(
    params: URLSearchParams,
  ): URLSearchParams {
    return new URLSearchParams([...params, ...Object.entries(this.#extra)]);
  }

  /**
   * @throws ProviderUnreachable when the token endpoint does not answer in time or in kind
   * @throws OAuth2RequestError when it refuses
   */
  protected override async validateAuthorizationCode(
    code: string,
    codeVerifier: string,
  ): Promise<OAuth2Tokens> {
    const answer = await askUpstream({
      url: this.#tokenEndpoint,
      headers: { Authorization: basicAuthorization(this.#setting) },
      form: new URLSearchParams({
        grant_type: "authorization_code",
        code,
        redirect_uri: this.#setting.callback,
        code_verifier: codeVerifier,
      }),
      timeoutMs: this.#setting.timeoutMs,
      readBodyOf: [200, 400, 401],
    });
    const body = typeof answer === "string" ? null : parseJson(answer.body);
    if (typeof answer === "string" || !isObject(body))
      throw new ProviderUnreachable(
        "The token endpoint did not answer in kind",
      );
    if (answer.status === 200) return new OAuth2Tokens(body);
    const { data: refusal } = tokenRefusal.safeParse(body);
    if (!refusal)
      throw new ProviderUnreachable(
        "The token endpoint refused without reason",
      );
    throw new OAuth2RequestError(refusal.error, null, null, null);
  }
}

/** RFC 6749 2.3.1: both are form-encoded before HTTP Basic. */
function basicAuthorization({ clientId, clientSecret }: ProviderSetting) {
  const encoded = [clientId, clientSecret].map((text) =>
    new URLSearchParams({ "": text }).toString().slice(1),
  );
  return `Basic ${btoa(encoded.join(":"))}`;
}

function isObject(body: unknown): body is object {
  return typeof body === "object" && body !== null;
}
