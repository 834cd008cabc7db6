import { people } from "../mocks/people.ts";
import { fullName } from "../mocks/people/person.ts";
import { buildOnChange, buildWorker, startService } from "./service.ts";

/**
 * `npm start`: builds, migrates the local D1, starts the mocks and the Worker, and says where.
 * `PORT` and `MOCKS_PORT` move them; any name of README "Configuration" in the environment wins.
 * With `--watch` (`npm run dev`) it builds again after each change.
 */
say("Building the service");
buildWorker();
say("Starting it");
const service = await startService({
  port: Number(process.env["PORT"] ?? 8787),
  mocksPort: Number(process.env["MOCKS_PORT"] ?? 8788),
  folder: ".local/start",
  keepsData: true,
  environment: process.env,
});
if (process.argv.includes("--watch")) buildOnChange(service);

// npm passes a Ctrl-C on that we have had already: the second one must not cut the first one short.
let stopping: Promise<void> | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stopping ??= service.stop().then(() => process.exit(0));
  });
}

say("\nTest teachers:");
for (const { account, story } of people) {
  const trn = account.trn ?? "no TRN ";
  say(`  ${trn}  ${fullName(account.name)}: ${story}`);
}
say(`\nThe service is at ${service.origin}`);
say("Sign in there as one of these, or as anyone. Ctrl-C stops it.");

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
