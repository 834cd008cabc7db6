import { createCookieJar } from "./cookie-jar.ts";

/** What a visitor sees: a page or a redirect that leads out of the stand-in. */
export type Sight = {
  status: number;
  url: string;
  headers: Headers;
  html: string;
  /** Where it wants the visitor to go, when that is not the stand-in itself. */
  leadsTo: URL | null;
};

/**
 * Someone with cookies and without script, for tests: follows redirects inside
 * one origin, stops where they lead out of it, and can fill in forms.
 */
export function createVisitor(origin: string) {
  const cookies = createCookieJar();

  async function visit(url: string, init: RequestInit = {}): Promise<Sight> {
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      headers: {
        ...headersOf(init),
        cookie: cookies.headerFor(new URL(url).pathname),
      },
    });
    cookies.keep(response.headers);
    const location = response.headers.get("location");
    const target = location === null ? null : new URL(location, url);
    if (target?.origin === origin) {
      await response.body?.cancel();
      return visit(target.href);
    }
    const { status, headers } = response;
    const html = await response.text();
    return { status, url, headers, html, leadsTo: target };
  }

  function post(url: string, fields: Record<string, string>): Promise<Sight> {
    return visit(url, { method: "POST", body: new URLSearchParams(fields) });
  }

  return { visit, post };
}

function headersOf({ headers }: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}

/** The hidden fields of the first form on a page, and where it goes. */
export function formOn(html: string): {
  method: string;
  action: string;
  fields: Record<string, string>;
} {
  const form = /<form[^>]*>/.exec(html)?.[0] ?? "";
  const inputs = html.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return {
    method: attribute(form, "method"),
    action: attribute(form, "action"),
    fields: Object.fromEntries(
      inputs.map((input) => [
        attribute(input, "name"),
        attribute(input, "value"),
      ]),
    ),
  };
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
