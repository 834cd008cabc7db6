import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Plugin, transformWithEsbuild } from "vite";

const SCRIPT = /\.browser\.js\?script$/;
/** So much of the hash is enough for a name. */
const VERSION_LENGTH = 12;

/** Offers a script for the browser (`*.browser.js?script`), as short as it can be, and its version. */
export function browserScripts(): Plugin {
  return {
    name: "browser-scripts",
    enforce: "pre",
    async load(id) {
      if (!SCRIPT.test(id)) return undefined;
      const code = await shortScript(id.replace("?script", ""));
      const hash = createHash("sha256").update(code).digest("hex");
      const version = hash.slice(0, VERSION_LENGTH);
      return `export const code = ${JSON.stringify(code)};\nexport const version = "${version}";`;
    },
  };
}

/** The script of a file, without anything that only its readers need. */
export async function shortScript(file: string): Promise<string> {
  const { code } = await transformWithEsbuild(
    await readFile(file, "utf8"),
    file,
    { minify: true, sourcemap: false, target: "es2022" },
  );
  return code.trim();
}
