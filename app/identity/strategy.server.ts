import { OAuth2RequestError, OAuth2Strategy } from "remix-auth-oauth2";
import { z } from "zod";

import type { LinkTokens } from "./link-tokens.server";
import { type Provider, ProviderUnreachable } from "./provider.server";

const TOKEN_TIMEOUT_MS = 5000;
const SCOPES = ["openid", "email", "profile", "dqt:read"];

/** The name of the library's cookie; it is only ever kept inside our sealed one. */
const LIBRARY_COOKIE = "oauth2";

/** RFC 6749 5.1 with OpenID Connect; `expires_in` may be missing or a string. */
const tokenAnswer = z
  .object({
    access_token: z.string().min(1),
    id_token: z.string().min(1),
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
  provider: Provider;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  /** For the authorization request only. */
  nonce?: string;
  linkTokens?: LinkTokens;
};

/**
 * Authorization code flow with PKCE (S256) and state by remix-auth-oauth2, with what OpenID
 * Connect and DfE Identity add to the request, and a time-out for the token endpoint.
 */
export class IdentityStrategy extends OAuth2Strategy<Tokens> {
  override name = "identity";
  readonly #extra: LinkTokens & { nonce?: string };

  constructor({
    provider,
    clientId,
    clientSecret,
    redirectUri,
    nonce,
    linkTokens,
  }: Options) {
    super(
      {
        clientId,
        // RFC 6749 2.3.1: form-encoded before HTTP Basic, which the library leaves out.
        clientSecret: new URLSearchParams({ "": clientSecret })
          .toString()
          .slice(1),
        redirectURI: redirectUri,
        authorizationEndpoint: provider.metadata.authorization_endpoint,
        tokenEndpoint: provider.metadata.token_endpoint,
        scopes: SCOPES,
        cookie: LIBRARY_COOKIE,
      },
      async ({ tokens }) => tokenAnswer.parse(tokens.data),
    );
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
  ) {
    try {
      return await inTime(super.validateAuthorizationCode(code, codeVerifier));
    } catch (cause) {
      if (cause instanceof OAuth2RequestError) throw cause;
      throw new ProviderUnreachable(
        "The token endpoint did not answer as it should",
        { cause },
      );
    }
  }
}

async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error("No answer in time")),
      TOKEN_TIMEOUT_MS,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
