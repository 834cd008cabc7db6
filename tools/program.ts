import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Nothing of ours reports home, asks questions or draws in colours. */
const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  CI: "true",
  NO_COLOR: "1",
};

/**
 * Runs a program that an installed package brings, to its end.
 *
 * @returns what it printed
 * @throws with that, when it fails
 */
export function run(program: string, ...words: string[]): string {
  return runIn(".", program, ...words);
}

/** The same in another folder. */
export function runIn(
  folder: string,
  program: string,
  ...words: string[]
): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileOf(program), ...words],
    { encoding: "utf8", cwd: folder, env: { ...process.env, ...QUIET } },
  );
  if (status === 0) return stdout;
  const called = [program, ...words].join(" ");
  throw new Error(`${called} failed.\n${stdout}\n${stderr}`);
}

/** The file of such a program, for Node to run. */
function fileOf(program: string): string {
  const file = new URL(`../node_modules/.bin/${program}`, import.meta.url);
  return fileURLToPath(file);
}
