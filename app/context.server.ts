import type { Database } from "~db/connect.server";
import { connect } from "~db/connect.server";
import { type Configuration, readConfiguration } from "./configuration.server";
import { readSession, type SessionState } from "./identity/session.server";

/** What `wrangler.toml` binds; everything else in the environment is configuration. */
type Bindings = { DB: D1Database; ASSETS: Fetcher };

/** What loaders and actions may reach, made anew for each request; nothing of it is shared. */
export type Context = {
  configuration: Configuration;
  database: Database;
  assets: Fetcher;
  /** UTC milliseconds at the start of the request. */
  now: number;
  nonce: string;
  reference: string;
  waitUntil: (promise: Promise<unknown>) => void;
  /** The visitor's session, read once. */
  session: () => Promise<SessionState>;
};

declare module "@remix-run/cloudflare" {
  interface AppLoadContext extends Context {}
}

type Visit = {
  request: Request;
  env: unknown;
  execution: ExecutionContext;
  nonce: string;
  reference: string;
};

/**
 * Builds the context of one request.
 *
 * @throws ConfigurationError
 */
export function createContext({
  request,
  env,
  execution,
  nonce,
  reference,
}: Visit): Context {
  const configuration = readConfiguration(env);
  const { DB, ASSETS } = env as Bindings; // wrangler binds them, zod cannot look inside
  const database = connect(DB);
  const now = Date.now();
  let session: Promise<SessionState> | undefined;
  return {
    configuration,
    database,
    assets: ASSETS,
    now,
    nonce,
    reference,
    waitUntil: (promise) => execution.waitUntil(promise),
    session: () =>
      (session ??= readSession(request, {
        database,
        keys: configuration.DATA_KEYS,
        now,
      })),
  };
}
