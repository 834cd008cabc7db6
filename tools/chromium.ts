import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The shell draws pages without a browser around them: the same engine for half the work. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * The Chromium or Chrome of this machine: `CHROMIUM_PATH`, or the first that is found.
 *
 * @throws with what to do when there is none
 */
export function findChromium(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const places = [
    process.env["CHROMIUM_PATH"] ?? "",
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    MAC,
  ];
  const found = places.find(isProgram);
  if (found) return found;
  throw new Error(
    "The browser tests need Chromium or Chrome, and none was found. Install it with your system's packages " +
      "(Debian and Ubuntu: apt-get install chromium-headless-shell), or set CHROMIUM_PATH to where it is.",
  );
}

/** Finds a Chromium, or installs Debian's where that can be done without asking. */
export function ensureChromium(): string {
  try {
    return findChromium();
  } catch (error) {
    if (process.platform !== "linux" || process.getuid?.() !== 0) throw error;
    for (const words of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "chromium-headless-shell"],
    ]) {
      const { status, stderr } = spawnSync("apt-get", words, {
        encoding: "utf8",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
      if (status !== 0)
        throw new Error(`apt-get ${words.join(" ")} failed. ${stderr}`, {
          cause: error,
        });
    }
    return findChromium();
  }
}

if (import.meta.main) process.stdout.write(`Chromium: ${ensureChromium()}\n`);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== "";
  } catch {
    return false;
  }
}
