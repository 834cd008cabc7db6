import { startWorker, type WorkerOptions } from "../../tools/worker.ts";

/**
 * The built Worker in a process of its own, which a test can stop in the middle of anything. It is
 * told by a message to let an hour pass and the clock strike, and says when it has.
 */
const options = JSON.parse(process.argv[2] ?? "{}") as WorkerOptions; // what `killable-service.ts` wrote
const worker = await startWorker(options);

process.on("message", () => {
  void letTimePass().then(() => process.send?.("done"));
});
process.send?.("ready");

async function letTimePass(): Promise<void> {
  const database = await worker.database();
  await database
    .prepare(
      "UPDATE change_requests SET updated_at = updated_at - 1200000 WHERE closed_at IS NULL",
    )
    .run();
  await worker.runClock();
}
