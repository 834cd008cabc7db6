import { convertV4MiniflareOptions, Miniflare } from "miniflare";

import { bundle } from "./drawing/bundle.ts";
import { startPrinter } from "./drawing/chromium.ts";
import type { Sheet } from "./drawing/sheet.ts";
import { cpuOf, cpuOfProcess, quantile, workerdPid } from "./measure.ts";
import type { Figure } from "./run.ts";

/** Peers take a hundred times as long. */
const TURNS = 20;
const SIGNED_TURNS = 500;

/**
 * What a certificate costs in CPU: as it is drawn here, and the same words and code by pdfkit and by
 * pdf-lib with the fonts as they are published, all three in workerd; and as a headless Chromium prints
 * them.
 */
export async function certificates(): Promise<Figure[]> {
  const worker = await startDrawing();
  const workerd = workerdPid();
  const printer = await startPrinter(await worker.sheet());
  if (workerd === null || printer.pid === 0) return [];
  const draw = (name: string) => ({
    pid: workerd,
    ask: () => worker.ask(name),
  });
  const [fast, slow] = [
    await cpuOf([draw("nothing"), draw("unsigned"), draw("signed")]),
    await cpuOf([draw("pdfkit"), draw("pdf-lib"), printer], TURNS),
  ];
  const [nothing = 0, unsigned = 0, signed = 0] = fast;
  const ours = unsigned - nothing;
  const [pdfkit = 0, pdfLib = 0, printed = 0] = slow;
  const whole = await eachOf(SIGNED_TURNS, workerd, () => worker.ask("signed"));
  const file = (await worker.ask("signed?file")).length;
  await printer.stop();
  await worker.stop();
  return [
    {
      what: "CPU of a certificate, unsigned, in workerd",
      value: ours,
      unit: "ms",
      atMost: 1,
    },
    ratio("pdfkit’s", ours / (pdfkit - nothing), 20),
    ratio("pdf-lib’s", ours / (pdfLib - nothing), 20),
    ratio("headless Chromium’s", ours / printed, 100),
    { what: "… signed", value: signed - nothing, unit: "ms" },
    {
      what: "… signed, request and all, 99th percentile",
      value: quantile(whole, 0.99),
      unit: "ms",
      atMost: 10,
    },
    {
      what: "bytes of a certificate, signed",
      value: file / 1000,
      unit: "kB",
      atMost: 45,
    },
  ];
}

function ratio(whose: string, value: number, times: number): Figure {
  return { what: `… in ${whose}`, value, unit: "×", atMost: 1 / times };
}

/** The CPU (ms) of each single turn. */
async function eachOf(turns: number, pid: number, ask: () => Promise<unknown>) {
  const samples: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const before = cpuOfProcess(pid);
    await ask();
    samples.push(cpuOfProcess(pid) - before);
  }
  return samples;
}

async function startDrawing() {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: [
        { type: "ESModule", path: "worker.mjs", contents: await bundle() },
      ],
      compatibilityDate: "2026-08-20",
      compatibilityFlags: ["nodejs_compat"],
    }),
  );
  const address = await worker.ready;
  const ask = async (name: string) => {
    const answer = await fetch(new URL(name, address));
    if (!answer.ok) throw new Error(await answer.text());
    return Buffer.from(await answer.arrayBuffer());
  };
  return {
    ask,
    sheet: async () => JSON.parse((await ask("sheet")).toString()) as Sheet, // this folder's own
    stop: () => worker.dispose(),
  };
}
