import { encode } from "uqr";

/** A quiet border of this many modules belongs to the code (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/** Dark modules that stand side by side are one bar, so that no printer leaves gaps. */
export type QrCode = {
  /** How many modules it is wide and high, with its quiet border. */
  modules: number;
  /** From the upper left corner. */
  bars: { x: number; y: number; width: number }[];
};

/** A text as a QR code of which a sixth may be lost. */
export function qrCode(text: string): QrCode {
  const { data } = encode(text, {
    ecc: "M",
    border: 0,
    // To try all eight masks takes most of the time, and any of them can be read.
    maskPattern: 0,
  });
  const bars = data.flatMap((row, y) =>
    runsOf(row).map(([from, to]) => ({
      x: from + QUIET_MODULES,
      y: y + QUIET_MODULES,
      width: to - from,
    })),
  );
  return { modules: data.length + 2 * QUIET_MODULES, bars };
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
