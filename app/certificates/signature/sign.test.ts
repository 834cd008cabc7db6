import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { CERTIFICATE_KINDS } from "../certificate-kind";
import { drawSample } from "../read-back";
import { sampleCertificate } from "../sample-record";
import { cms, holds, read } from "./verify-sample";

const draw = async (kind: (typeof CERTIFICATE_KINDS)[number] = "qts") =>
  (await drawSample(sampleCertificate(kind))).bytes;

test.each(CERTIFICATE_KINDS)(
  "the signature of the %s certificate holds, and covers the whole file",
  async (kind) => {
    const file = await draw(kind);
    const { range } = read(file);
    const [start = 0, length = 0, next = 0, rest = 0] = range;
    expect([start, next + rest]).toEqual([0, file.length]);
    expect(String.fromCharCode(file[length] ?? 0)).toBe("<");
    expect(String.fromCharCode(file[next - 1] ?? 0)).toBe(">");
    expect(await holds(file)).toBe(true);
  },
);

test("any byte that is changed breaks it", async () => {
  const file = await draw();
  const { range } = read(file);
  const [, length = 0, next = 0] = range;
  const places = Array.from({ length: 200 }, (_, index) =>
    Math.floor((index * file.length) / 200),
  ).filter((place) => place < length || place >= next);
  expect(places.length).toBeGreaterThan(150);
  for (const place of places) {
    const changed = file.slice();
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(await holds(changed), String(place)).toBe(false);
  }
});

test("it says which certificate signed, as PAdES asks for, and not when: the file says that", async () => {
  const [signer] = cms(read(await draw()).signature).signerInfos;
  const types = signer?.signedAttrs?.attributes.map(({ type }) => type);
  expect(types?.toSorted()).toEqual([
    "1.2.840.113549.1.9.16.2.47",
    "1.2.840.113549.1.9.3",
    "1.2.840.113549.1.9.4",
  ]);
  expect(Buffer.from(await draw()).toString("latin1")).toContain(
    "/SubFilter/ETSI.CAdES.detached/M(D:20261128090000Z)",
  );
});

const hasPdfsig = spawnSync("pdfsig", ["-v"]).error === undefined;

test.skipIf(!hasPdfsig)(
  "Poppler takes it for a signature of the whole document, and one that was changed for none",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "signed-"));
    const good = await draw();
    const bad = good.slice();
    bad[good.length - 200] = (bad[good.length - 200] ?? 0) ^ 1;
    const said = [good, bad].map((file, index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, file);
      return execFileSync("pdfsig", ["-nocert", path]).toString();
    });
    rmSync(folder, { recursive: true });
    expect(said[0]).toContain("Signature is Valid");
    expect(said[0]).toContain("Total document signed");
    expect(said[0]).toContain("ETSI.CAdES.detached");
    expect(said[1]).not.toContain("Signature is Valid");
  },
);
