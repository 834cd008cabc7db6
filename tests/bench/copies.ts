import { randomBytes } from "node:crypto";
import { join } from "node:path";

import { localSecrets, mockAddresses } from "../../tools/local-values.ts";
import { freePort, type LocalWorker, startWorker } from "../../tools/worker.ts";
import { median, timeEach } from "./measure.ts";
import type { Figure } from "./run.ts";

const NOBODY = "http://localhost:9";
const FEW = 1000;
const MANY = 1_000_000;
const AT_ONCE = 50_000;
const LOOKUPS = 800;
/** SQLite makes the rows itself: a million statements would take an hour. */
const FILL = `
  WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < ?1)
  INSERT INTO record_copies (person, kind, sealed, asked_at, expires_at)
  SELECT lower(hex(randomblob(21))), 'record', hex(randomblob(400)), n, n + 2592000000 FROM counter`;

/** Whether a lookup among a million copies takes longer than among a thousand. */
export async function copies(folder: string): Promise<Figure[]> {
  const few = await lookup(folder, FEW);
  const many = await lookup(folder, MANY);
  return [
    { what: "a copy found among 1,000", value: few, unit: "ms" },
    { what: "a copy found among 1,000,000", value: many, unit: "ms" },
    {
      what: "… that many times longer",
      value: many / few,
      unit: "×",
      atMost: 1.3,
    },
  ];
}

async function lookup(folder: string, rows: number): Promise<number> {
  const place = join(folder, `copies-${rows}`);
  const filling = await startAt(place);
  const filled = await filling.database();
  for (let done = 0; done < rows; done += AT_ONCE)
    await filled
      .prepare(FILL)
      .bind(Math.min(AT_ONCE, rows - done))
      .run();
  await filling.stop();
  // Started anew, so that what was just written is not what is measured.
  const worker = await startAt(place);
  const database = await worker.database();
  const { results } = await database
    .prepare("SELECT person FROM record_copies LIMIT 200")
    .all<{ person: string }>();
  let turn = 0;
  const samples = await timeEach(LOOKUPS, () => {
    turn += 1;
    const known = results[(turn * 7) % results.length]?.person;
    return database
      .prepare("SELECT * FROM record_copies WHERE person = ?")
      .bind(turn % 10 === 0 ? randomBytes(21).toString("hex") : known)
      .all();
  });
  await worker.stop();
  return median(samples.slice(LOOKUPS / 4));
}

async function startAt(folder: string): Promise<LocalWorker> {
  const secrets = await localSecrets(folder);
  return startWorker({
    port: await freePort(),
    folder,
    configuration: { ...secrets, ...mockAddresses(NOBODY, secrets) },
  });
}
