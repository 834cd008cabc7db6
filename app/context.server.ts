import { resumeRequests } from "./account/resume.server";
import {
  readSession,
  type Session,
  type SessionState,
} from "./identity/session.server";
import { describeError, logFailure } from "./platform/log.server";
import type { RequestMarks } from "./platform/request-marks";
import type { Measures } from "./report";
import type { Service } from "./platform/service.server";

/** What loaders and actions may reach: the service, and what belongs to this one request. */
export type Context = Service &
  RequestMarks & {
    /** The visitor's session, read once. */
    session: () => Promise<SessionState>;
    /** Goes on, after the answer, with what waited for this teacher to sign in. */
    whenSignedIn: (session: Session) => void;
    /** Where what is shown came from, for operators; filled in while the request is answered. */
    measures: Measures;
  };

declare module "@remix-run/cloudflare" {
  interface AppLoadContext extends Context {}
}

/** Builds the context of one request. */
export function createContext(
  request: Request,
  service: Service,
  marks: RequestMarks,
  measures: Measures = {},
): Context {
  const { configuration, database, now } = service;
  let session: Promise<SessionState> | undefined;
  return {
    ...service,
    ...marks,
    measures,
    whenSignedIn: (signedIn) =>
      service.waitUntil(
        resumeRequests(service, signedIn).catch((error: unknown) =>
          logFailure({
            event: "delivery",
            reference: marks.reference,
            reason: describeError(error),
          }),
        ),
      ),
    session: () =>
      (session ??= readSession(request, {
        database,
        keys: configuration.DATA_KEYS,
        now,
      })),
  };
}
