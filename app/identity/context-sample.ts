import { env } from "cloudflare:test";
import { vi } from "vitest";

import { connect } from "~db/connect.server";
import { type Context, createContext } from "~/context.server";
import { createService } from "~/platform/service.server";
import { NOW } from "./provider-sample";
import { environmentFor } from "./sign-in-sample";

const { DB } = env as unknown as { DB: D1Database };

export const database = connect(DB);

/** The context of one request, at the moment `NOW` unless a test says otherwise. */
export function contextFor(
  request: Request,
  provider: { issuer: string },
  now = NOW,
): Context {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  const bindings = { ...environmentFor(provider), DB, ASSETS: {} };
  return createContext(
    request,
    createService(bindings, { waitUntil: vi.fn() }),
    {
      nonce: "the-nonce-of-the-page",
      reference: "7F3K-9Q2M",
      dictionary: null,
    },
  );
}

/** A request of a browser that holds these cookies. */
export function requestWith(cookie: string, path = "/qualifications"): Request {
  const headers = { Cookie: cookie };
  return new Request(`https://qualifications.example${path}`, { headers });
}
