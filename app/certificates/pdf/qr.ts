import { encode } from "uqr";

import { number } from "./operators";

/** A quiet border of this many modules belongs to the code (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/**
 * A QR code as path operators for filling, `size` points wide with its quiet border; a sixth of it may
 * be lost. Modules that stand side by side are one rectangle, so that no printer leaves gaps.
 */
export function qrPath(text: string, size: number): string {
  const { data } = encode(text, { ecc: "M", border: QUIET_MODULES });
  const module = size / data.length;
  const bars = data.flatMap((row, y) =>
    runsOf(row).map(([from, to]) =>
      [from, data.length - 1 - y, to - from, 1].map(number).join(" "),
    ),
  );
  const scale = number(module);
  return `${scale} 0 0 ${scale} 0 0 cm\n${bars.join(" re\n")} re f`;
}

function runsOf(row: readonly boolean[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, index) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last?.[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  });
  return runs;
}
