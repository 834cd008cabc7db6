import { expect } from "vitest";

import { SIGNING_KEY } from "~/platform/configuration-sample";
import {
  type Configuration,
  readConfiguration,
} from "~/platform/configuration.server";
import { hash } from "~/platform/sealing.server";
import type { Claims } from "./claims";
import { providerSetting } from "./providers";
import { finishSignIn, startSignIn } from "./sign-in.server";
import {
  CLIENT_ID,
  idTokenClaims,
  NOW,
  type Provider,
  sign,
  SUB,
} from "./provider-sample";

const ORIGIN = "https://qualifications.example";
export const CALLBACK = `${ORIGIN}/auth/identity/callback`;
export const CODE = `the-code-${"c".repeat(1500)}`;
/** With every character that form-encoding changes. */
export const CLIENT_SECRET = "s3cret +/%:&é";

/** The claims of whoever signs in, unless a test says otherwise. */
export const imogen: Claims = {
  sub: SUB,
  trn: "0070421",
  name: "Imogen Fairweather",
  email: null,
  birthdate: null,
};

/** The environment of a Worker that signs in at a provider. */
export function environmentFor({ issuer }: { issuer: string }) {
  return {
    SERVICE_ORIGIN: ORIGIN,
    IDENTITY_ISSUER: issuer,
    IDENTITY_CLIENT_ID: CLIENT_ID,
    IDENTITY_CLIENT_SECRET: CLIENT_SECRET,
    // The same stands in for both.
    ONELOGIN_ISSUER: issuer,
    ONELOGIN_CLIENT_ID: CLIENT_ID,
    ONELOGIN_CLIENT_SECRET: CLIENT_SECRET,
    DQT_API_URL: "https://dqt.example",
    DQT_API_VERSION: "20260612",
    NPQ_API_URL: "https://npq.example",
    NPQ_API_TOKEN: "npq-token",
    SCANNER_URL: "https://scanner.example/scan",
    NOTIFY_API_URL: "https://notify.example",
    NOTIFY_API_KEY:
      "test-00000000-0000-4000-8000-000000000000-00000000-0000-4000-8000-000000000000",
    NOTIFY_EMAIL_TEMPLATE: "00000000-0000-4000-8000-000000000000",
    NOTIFY_SMS_TEMPLATE: "00000000-0000-4000-8000-000000000000",
    CERTIFICATE_SIGNING_KEY: SIGNING_KEY,
    DATA_KEYS: `test:${"k".repeat(42)}A`,
  };
}

/** A browser leaves for the provider; `cookie` is what it then holds, `sent` what it was told to ask. */
export async function setOut(
  provider: Provider,
  wanted: Partial<Parameters<typeof startSignIn>[1]> = {},
  id = "identity",
) {
  const configuration = readConfiguration(environmentFor(provider));
  const request = new Request(`${ORIGIN}/sign-in`, { method: "POST" });
  const { address, cookies } = await startSignIn(
    request,
    { returnTo: "/account", linkTokens: {}, ...wanted },
    settingOf(configuration, NOW, id),
  );
  const sent = new URL(address).searchParams;
  const cookie = cookies.map((each) => each.split(";")[0]).join("; ");
  return { configuration, address, cookies, cookie, sent, id };
}

export type Journey = Awaited<ReturnType<typeof setOut>>;
export type Hands = {
  idToken?: object;
  tokenAnswer?: object;
  userInfo?: object;
  query?: Record<string, string | null>;
};

/** The provider's half: it hands out tokens for the code, and only to whoever set out for it. */
export async function handTokens(
  provider: Provider,
  { sent }: Journey,
  { idToken, tokenAnswer, userInfo }: Hands,
): Promise<void> {
  const claims = await idTokenClaims(provider.issuer, {
    nonce: sent.get("nonce"),
    trn: imogen.trn,
    name: imogen.name,
    ...idToken,
  });
  const tokens = {
    access_token: "the-access-token",
    token_type: "Bearer",
    expires_in: 3600,
    id_token: await sign(claims, provider.key),
    ...tokenAnswer,
  };
  provider.answers["/connect/token"] = async (request) => {
    const form = await request.formData();
    const challenge = await hash(String(form.get("code_verifier")));
    const isGranted =
      form.get("code") === CODE &&
      form.get("redirect_uri") === sent.get("redirect_uri") &&
      challenge === sent.get("code_challenge");
    return isGranted
      ? Response.json(tokens)
      : Response.json({ error: "invalid_grant" }, { status: 400 });
  };
  provider.answers["/connect/userinfo"] = () => Response.json(userInfo ?? null);
}

/** The request with which the provider sends a browser back; null leaves a parameter out. */
export function callbackOf(
  { cookie, sent }: Journey,
  query: Hands["query"] = {},
): Request {
  const all = { code: CODE, state: sent.get("state"), ...query };
  const given = Object.entries(all).filter(([, value]) => value !== null);
  const search = new URLSearchParams(given as [string, string][]);
  return new Request(`${CALLBACK}?${search}`, { headers: { Cookie: cookie } });
}

/** There and back again. */
export async function signInAt(
  provider: Provider,
  hands: Hands = {},
  now = NOW,
) {
  const journey = await setOut(provider);
  await handTokens(provider, journey, hands);
  return finish(journey, hands.query, now);
}

/** Comes back from a journey, for which the provider has something in its hands or not. */
export function finish(journey: Journey, query?: Hands["query"], now = NOW) {
  const { configuration, id } = journey;
  return finishSignIn(
    callbackOf(journey, query),
    settingOf(configuration, now, id),
  );
}

function settingOf(configuration: Configuration, now: number, id: string) {
  const provider = providerSetting(configuration, id);
  if (!provider) throw new Error("There is no such provider");
  return { provider, keys: configuration.DATA_KEYS, now };
}

/** What goes into the log has none of what only the teacher, the provider and we may know. */
export function expectNothingTold(outcome: object, { sent }: Journey): void {
  const told = JSON.stringify(outcome);
  const secrets = [CODE, SUB, "the-access-token", "0070421", "7654321"];
  for (const secret of [...secrets, sent.get("state"), sent.get("nonce")]) {
    expect(told).not.toContain(secret);
  }
}
