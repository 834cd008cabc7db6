import {
  cpSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { runIn } from "../../tools/program.ts";

/** What a build is made of. */
const SOURCES = [
  "app",
  "db",
  "public",
  "tools",
  "package.json",
  "remix.config.js",
  "tsconfig.base.json",
  "tsconfig.json",
  "vite.config.ts",
  "wrangler.toml",
];

type Change = { file: string; from: string; to: string };

/**
 * Builds the service once more with other words in it, as a later version has them.
 *
 * @returns the folder where it is; whoever asked for it removes it
 */
export function anotherBuild(changes: readonly Change[]): string {
  const tree = mkdtempSync(join(tmpdir(), "build-"));
  for (const source of SOURCES)
    cpSync(source, join(tree, source), { recursive: true });
  symlinkSync(resolve("node_modules"), join(tree, "node_modules"));
  for (const { file, from, to } of changes) {
    const text = readFileSync(file, "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    writeFileSync(join(tree, file), text.replace(from, to));
  }
  runIn(tree, "remix", "vite:build");
  return tree;
}
