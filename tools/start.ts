import { people } from "../mocks/people.ts";
import { buildWorker, startService } from "./service.ts";

/**
 * `npm start`: builds, migrates the local D1, starts the mocks and the Worker, and says where.
 * `PORT` and `MOCKS_PORT` move them; any name of README "Configuration" in the environment wins.
 */
process.stdout.write("Building\n");
buildWorker();
const service = await startService({
  port: Number(process.env["PORT"] ?? 8787),
  mocksPort: Number(process.env["MOCKS_PORT"] ?? 8788),
  folder: ".local/start",
  environment: process.env,
  watch: process.argv.includes("--watch"),
});

const teachers = people.map(({ account: { trn, name }, story }) => {
  const called = [name.first, name.middle, name.last].filter(Boolean).join(" ");
  return `  ${trn ?? "no TRN "}  ${called}: ${story}`;
});
process.stdout.write(
  `\nThe service is at ${service.origin}\nSign in as one of the test teachers, or as anyone:\n${teachers.join("\n")}\n\nCtrl-C stops it.\n`,
);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void service.stop().then(() => process.exit(0)));
}
