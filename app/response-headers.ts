import { OUTCOME_HEADER } from "./forms/form-outcome";
import { isForDevice } from "./platform/own-device";
import { securityHeaders } from "./platform/security-headers";

/** Unknown until `createService` has parsed it. */
export type Env = Record<string, unknown>;

/** Adds what every response carries; a page is never kept by anybody unless it says otherwise. */
export function withHeaders(
  request: Request,
  response: Response,
  nonce: string,
  env: Env,
): Response {
  const served = new Response(response.body, response);
  const origin = String(env["SERVICE_ORIGIN"] ?? "");
  const headers = securityHeaders({
    nonce,
    signInOrigins: signInOriginsOf(env),
    isHttps: origin.startsWith("https:"),
    isForDevice: isForDevice(new URL(request.url).pathname),
  });
  for (const [name, value] of headers) served.headers.set(name, value);
  served.headers.delete(OUTCOME_HEADER);
  if (!served.headers.has("Cache-Control"))
    served.headers.set("Cache-Control", "no-store");
  return served;
}

/** Of each environment, looked up once: it is the same object for all requests. */
const signInOrigins = new WeakMap<Env, string[]>();

/** Hosts that a sign-in goes through; also of an environment that is not configured as it should be. */
function signInOriginsOf(env: Env): string[] {
  const known = signInOrigins.get(env);
  if (known) return known;
  const addresses = [
    env["IDENTITY_ISSUER"],
    env["IDENTITY_ACCOUNT_URL"],
    env["ONELOGIN_ISSUER"],
    ...String(env["SIGN_IN_ORIGINS"] ?? "").split(" "),
  ];
  const found = [...new Set(addresses.flatMap(originOf))];
  signInOrigins.set(env, found);
  return found;
}

function originOf(address: unknown): string[] {
  return typeof address === "string" && URL.canParse(address)
    ? [new URL(address).origin]
    : [];
}
