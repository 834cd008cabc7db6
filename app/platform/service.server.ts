import { connect, type Database } from "~db/connect.server";
import { type Configuration, readConfiguration } from "./configuration.server";

/** What `wrangler.toml` binds; everything else in the environment is configuration. */
type Bindings = { DB: D1Database; ASSETS: Fetcher };

/**
 * What every event has, whether a visitor, a clock or a queue began it. It is made anew for each;
 * nothing of it is shared.
 */
export type Service = {
  configuration: Configuration;
  database: Database;
  assets: Fetcher;
  /** UTC milliseconds at the start of the event. */
  now: number;
  /** Work that goes on after the answer. */
  waitUntil: (promise: Promise<unknown>) => void;
};

/**
 * Builds what an event needs out of the Worker's environment.
 *
 * @throws ConfigurationError
 */
export function createService(
  env: unknown,
  execution: Pick<ExecutionContext, "waitUntil">,
): Service {
  const { DB, ASSETS } = env as Bindings; // wrangler binds them, zod cannot look inside
  return {
    configuration: readConfiguration(env),
    database: connect(DB),
    assets: ASSETS,
    now: Date.now(),
    waitUntil: (promise) => execution.waitUntil(promise),
  };
}
