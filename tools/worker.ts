import { once } from "node:events";
import { globSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import {
  unstable_getMiniflareWorkerOptions as readWranglerConfiguration,
  unstable_splitSqlQuery as splitSql,
} from "wrangler";

const CONFIGURATION = "wrangler.toml";
const MIGRATIONS = "db/migrations";
const ENTRY = "worker.js";

type Database = Awaited<ReturnType<Miniflare["getD1Database"]>>;
type Bucket = Awaited<ReturnType<Miniflare["getR2Bucket"]>>;

export type WorkerOptions = {
  port: number;
  /** Where D1 is kept; in memory when not given. */
  folder?: string;
  configuration: Record<string, string>;
  /** What to do with a line of its log; nothing when not given. */
  onLog?: (line: string) => void;
};

/** The built Worker on workerd, and what it is bound to. */
export type LocalWorker = {
  database: () => Promise<Database>;
  evidence: () => Promise<Bucket>;
  /** Where Miniflare's own door is, which packs answers once more: for what is compared with others behind it. */
  miniflareDoor: () => Promise<URL>;
  /** Puts a message into the queue of changes, to be taken up at once. */
  enqueue: (message: unknown) => Promise<void>;
  /** What its log says that tells of a mistake in our code: a status of 500. */
  mistakes: readonly string[];
  /** Takes up what was built meanwhile, here or in another tree. */
  reload: (tree?: string) => Promise<void>;
  /** What the clock starts every hour, now. */
  runClock: () => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Starts the built Worker as `wrangler.toml` has it, and brings its D1 up to date.
 *
 * @throws when the port is taken, or the Worker does not start
 */
export async function startWorker(
  options: WorkerOptions,
): Promise<LocalWorker> {
  await mustBeFree(options.port);
  const mistakes: string[] = [];
  const written = ({ isOpen = true, tree = "." } = {}) =>
    miniflareOptions(options, mistakes, { isOpen, tree });
  // Nobody finds it at its own port before its D1 is up to date.
  const worker = new Miniflare(written({ isOpen: false }));
  const database = () => worker.getD1Database("DB");
  await migrate(await database());
  await worker.setOptions(written());
  return {
    database,
    enqueue: async (message) => {
      const queue = await worker.getQueueProducer("DELIVERY");
      await queue.send(message);
    },
    evidence: () => worker.getR2Bucket("EVIDENCE"),
    miniflareDoor: () => worker.ready,
    mistakes,
    reload: (tree = ".") => worker.setOptions(written({ tree })),
    runClock: async () => {
      const { scheduled } = await worker.getWorker();
      await scheduled({ cron: "17 * * * *" });
    },
    stop: () => worker.dispose(),
  };
}

function miniflareOptions(
  { port, folder, configuration, onLog }: WorkerOptions,
  mistakes: string[],
  { isOpen, tree }: { isOpen: boolean; tree: string },
) {
  const { workerOptions, main } = readWranglerConfiguration(
    join(tree, CONFIGURATION),
  );
  return convertV4MiniflareOptions({
    ...workerOptions,
    bindings: { ...(workerOptions.bindings as object), ...configuration }, // wrangler's own shape
    modules: modulesIn(dirname(main ?? "")),
    modulesRoot: dirname(main ?? ""),
    port: 0,
    // Miniflare's own door packs answers once more: this one leads to the Worker, as at the edge.
    ...(isOpen && { unsafeDirectSockets: [{ host: "127.0.0.1", port }] }),
    // Where Cloudflare says that a request came from: a real answer would be asked of its servers.
    cf: false,
    // `wrangler --persist-to` keeps it there too, so that `npm run db:migrate` finds it.
    ...(folder !== undefined && {
      resourcePersistencePath: join(folder, "v3"),
    }),
    handleStructuredLogs: ({ message }) => {
      if (message.includes('"event":"error"')) mistakes.push(message);
      onLog?.(message);
    },
  });
}

/** What the build made of the Worker: where it begins first, and what it takes up when it needs it. */
function modulesIn(folder: string) {
  const files = globSync("**/*.{js,wasm}", { cwd: folder });
  const others = files.filter((file) => file !== ENTRY);
  return [ENTRY, ...others].map((file) => ({
    type: file.endsWith(".wasm")
      ? ("CompiledWasm" as const)
      : ("ESModule" as const),
    path: join(folder, file),
  }));
}

/** What `wrangler d1 migrations apply` does, and noted in the same table. */
async function migrate(database: Database): Promise<void> {
  await database
    .prepare(
      "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
    )
    .run();
  const { results } = await database
    .prepare("SELECT name FROM d1_migrations")
    .all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const files = await readdir(MIGRATIONS);
  const missing = files.filter(
    (name) => name.endsWith(".sql") && !applied.has(name),
  );
  for (const name of missing.toSorted()) {
    const sql = await readFile(join(MIGRATIONS, name), "utf8");
    await database.batch([
      ...splitSql(sql).map((statement) => database.prepare(statement)),
      database
        .prepare("INSERT INTO d1_migrations (name) VALUES (?)")
        .bind(name),
    ]);
  }
}

/** Another service there would answer in our place. */
async function mustBeFree(port: number): Promise<void> {
  const taken = await fetch(`http://localhost:${port}/`).then(
    () => true,
    () => false,
  );
  if (taken) throw new Error(`Port ${port} is in use. Choose another: PORT`);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
