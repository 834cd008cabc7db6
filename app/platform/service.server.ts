import { connectForEvent, type Database } from "~db/connect.server";
import { type Configuration, readConfiguration } from "./configuration.server";

/** What `wrangler.toml` binds; everything else in the environment is configuration. */
type Bindings = {
  DB: D1Database;
  ASSETS: Fetcher;
  EVIDENCE: R2Bucket;
  DELIVERY: Queue<unknown>;
  FEEDBACK_LIMIT?: RateLimit;
  VERIFY_LIMIT?: RateLimit;
  SIGN_IN_LIMIT?: RateLimit;
  UPLOAD_LIMIT?: RateLimit;
  REPORT_LIMIT?: RateLimit;
  /** Optional: counters for operators. */
  COUNTERS?: AnalyticsEngineDataset;
} & Record<`COPIES_${number}`, D1Database | undefined>;

/** What somebody may do only so often. */
type Limited = "feedback" | "verify" | "signIn" | "upload" | "report";

/**
 * What every event has, whether a visitor, a clock or a queue began it. It is made anew for each;
 * nothing of it is shared.
 */
export type Service = {
  configuration: Configuration;
  database: Database;
  /** Where copies of records are: between several each person has one place. */
  copyDatabases: readonly Database[];
  assets: Fetcher;
  /** Where the files are that teachers prove a change with. */
  evidence: R2Bucket;
  /** What brings changes to DQT that could not go at once. */
  delivery: Queue<unknown>;
  /** How often somebody may do something; null where that is not counted. */
  limits: Record<Limited, RateLimit | null>;
  /** UTC milliseconds at the start of the event. */
  now: number;
  counters: AnalyticsEngineDataset | null;
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
  const bindings = env as Bindings; // wrangler binds them, zod cannot look inside
  const { DB, ASSETS, COUNTERS, EVIDENCE, DELIVERY } = bindings;
  const database = connectForEvent(DB);
  return {
    configuration: configurationOf(bindings),
    database,
    copyDatabases: copyDatabases(bindings, database),
    counters: COUNTERS ?? null,
    limits: {
      feedback: bindings.FEEDBACK_LIMIT ?? null,
      verify: bindings.VERIFY_LIMIT ?? null,
      signIn: bindings.SIGN_IN_LIMIT ?? null,
      upload: bindings.UPLOAD_LIMIT ?? null,
      report: bindings.REPORT_LIMIT ?? null,
    },
    assets: ASSETS,
    evidence: EVIDENCE,
    delivery: DELIVERY,
    now: Date.now(),
    waitUntil: (promise) => execution.waitUntil(promise),
  };
}

/** Parsed at the first event of each environment, which is the same object for all that follow. */
const parsed = new WeakMap<object, Configuration>();

function configurationOf(env: object): Configuration {
  const known = parsed.get(env);
  if (known) return known;
  const configuration = readConfiguration(env);
  parsed.set(env, configuration);
  return configuration;
}

/** `COPIES_1`, `COPIES_2` and so on where there are any, else the one database of the service. */
function copyDatabases(bindings: Bindings, database: Database): Database[] {
  const apart: Database[] = [];
  for (let number = 1; ; number += 1) {
    const binding = bindings[`COPIES_${number}`];
    if (!binding) return apart.length > 0 ? apart : [database];
    apart.push(connectForEvent(binding));
  }
}
