import { inject } from "vitest";

import { createCookieJar } from "../../mocks/cookie-jar.ts";
import { createVisitor, formOn } from "../../mocks/visitor.ts";

/** Someone with cookies and no browser: for what is asked often, or as no browser asks it. */
export type PlainVisitor = ReturnType<typeof newPlainVisitor>;

type Asked = Omit<RequestInit, "headers"> & {
  headers?: Record<string, string>;
};

/** Everybody comes from an address of their own, as Cloudflare says it. */
function newAddress(): string {
  return `2001:db8::${crypto.randomUUID().slice(0, 4)}:${crypto.randomUUID().slice(0, 4)}`;
}

/** Never follows a redirect: where it leads is what a test wants to know. */
export function newPlainVisitor({ origin, mocks } = inject("service")) {
  const jar = createCookieJar();
  const cookies = jar.values;
  const cookieHeader = () => jar.headerFor("/");
  const address = { "CF-Connecting-IP": newAddress() };
  const provider = createVisitor(mocks);

  async function ask(path: string, asked: Asked = {}): Promise<Response> {
    const response = await fetch(new URL(path, origin), {
      ...asked,
      redirect: "manual",
      headers: { Cookie: cookieHeader(), ...address, ...asked.headers },
    });
    jar.keep(response.headers);
    return response;
  }

  /** Sends a form as a page of the service would. */
  function post(
    path: string,
    fields: Record<string, string> = {},
    key?: string,
  ) {
    const body = new URLSearchParams(fields);
    const headers = {
      Origin: origin,
      ...(key && { "Idempotency-Key": key }),
    };
    return ask(path, { method: "POST", body, headers });
  }

  /**
   * Signs in as someone of the cast, by TRN or by `sub`, or with the stand-in's own form; the answer
   * is where that leads.
   */
  async function signIn(
    who: Who,
    returnTo = "",
    at = "identity",
  ): Promise<Response> {
    const fields = { provider: at, return_to: returnTo };
    const start = await post("/sign-in", fields);
    return ask(await wayBack(provider, whereTo(start), who, origin));
  }

  return { origin, ask, post, signIn, cookies, cookieHeader };
}

/** Says at the provider who it is, and answers where that leads. */
async function wayBack(
  provider: ReturnType<typeof createVisitor>,
  address: string,
  who: Who,
  origin: string,
): Promise<string> {
  const asked = await provider.visit(address);
  const isKnown = formOn(asked.html).action.startsWith(origin);
  const completion = isKnown
    ? asked
    : await provider.post(asked.url, formOf(who));
  if (completion.leadsTo) return completion.leadsTo.href;
  const { action, fields } = formOn(completion.html);
  return `${action}?${new URLSearchParams(fields)}`;
}

/** Someone of the cast, or what the stand-in's form is filled in with. */
export type Who = string | Record<string, string>;

/** Somebody whom the service has never seen, linked to this teacher's record: there is no copy of it. */
export function newcomer(trn: string): Who {
  const email = `${crypto.randomUUID()}@example.com`;
  return { trn, name: "Robin Example", email, birthdate: "" };
}

function formOf(who: Who): Record<string, string> {
  if (typeof who !== "string") return who;
  return /^\d{7}$/.test(who) ? { trn: who } : { sub: who };
}

/** Where an answer sends the browser. */
export function whereTo(response: Response): string {
  return response.headers.get("Location") ?? "";
}
