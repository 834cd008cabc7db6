import { needsNewest, people } from "../mocks/people.ts";
import { fullName } from "../mocks/people/person.ts";
import { buildOnChange, buildWorker, startService } from "./service.ts";

/**
 * `npm start`: builds, migrates the local D1, starts the mocks and the Worker, and says where.
 * `PORT` and `MOCKS_PORT` move them; any name of README "Configuration" in the environment wins.
 * With `--watch` (`npm run dev`) it builds again after each change.
 */
type Running = Awaited<ReturnType<typeof startService>>;

let service: Running | undefined;
// npm passes a Ctrl-C on that we have had already: the second one must not cut the first one short.
let stopping: Promise<void> | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => void stop(0));

say("Building the service");
buildWorker();
say("Starting it");
service = await startService({
  port: Number(process.env["PORT"] ?? 8787),
  mocksPort: Number(process.env["MOCKS_PORT"] ?? 8788),
  folder: ".local/start",
  keepsData: true,
  environment: process.env,
  onLog: say,
});
if ((await fetch(`${service.origin}/health`)).status !== 200) {
  say("It cannot run like this: its log, above, says why.");
  await stop(1);
}
if (process.argv.includes("--watch")) buildOnChange(service);

say("\nTest teachers:");
for (const { account, story } of people) {
  const trn = account.trn ?? "no TRN ";
  say(
    `  ${trn}  ${fullName(account.name)}: ${story}${otherVersion(account.trn)}`,
  );
}
say(`\nThe service is at ${service.origin}`);
say("Sign in there as one of these, or as anyone. Ctrl-C stops it.");

/** What to start with to see a story that the oldest version, in use when none is named, does not tell. */
function otherVersion(trn: string | null): string {
  const version = process.env["DQT_API_VERSION"] ?? "20240101";
  return version === "20240101" && needsNewest(trn)
    ? " (With DQT_API_VERSION=20260612.)"
    : "";
}

/** Ends what was started, if anything was. */
function stop(code: number): Promise<void> {
  stopping ??= (service?.stop() ?? Promise.resolve()).then(() =>
    process.exit(code),
  );
  return stopping;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
