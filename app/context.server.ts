import { readSession, type SessionState } from "./identity/session.server";
import type { RequestMarks } from "./platform/request-marks";
import type { Service } from "./platform/service.server";

/** What loaders and actions may reach: the service, and what belongs to this one request. */
export type Context = Service &
  RequestMarks & {
    /** The visitor's session, read once. */
    session: () => Promise<SessionState>;
  };

declare module "@remix-run/cloudflare" {
  interface AppLoadContext extends Context {}
}

/** Builds the context of one request. */
export function createContext(
  request: Request,
  service: Service,
  marks: RequestMarks,
): Context {
  const { configuration, database, now } = service;
  let session: Promise<SessionState> | undefined;
  return {
    ...service,
    ...marks,
    session: () =>
      (session ??= readSession(request, {
        database,
        keys: configuration.DATA_KEYS,
        now,
      })),
  };
}
