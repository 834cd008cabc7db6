import { LARGEST_FILE } from "~/uploads/limits";

/** What DQT is known to take (sign-in 3.7), by how such a file begins and ends. */
const TYPES = [
  {
    type: "application/pdf",
    extensions: ["pdf"],
    begins: [0x25, 0x50, 0x44, 0x46, 0x2d],
    /** "%%EOF" */
    contains: [0x25, 0x25, 0x45, 0x4f, 0x46],
  },
  {
    type: "image/jpeg",
    extensions: ["jpg", "jpeg"],
    begins: [0xff, 0xd8, 0xff],
    contains: [0xff, 0xd9],
  },
  {
    type: "image/png",
    extensions: ["png"],
    begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    /** "IEND" */
    contains: [0x49, 0x45, 0x4e, 0x44],
  },
] as const;

type EvidenceType = (typeof TYPES)[number]["type"];

export const MOST_FILES = 3;
const LONGEST_NAME = 100;

export type NewFile = {
  name: string;
  /** As the browser declared it. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
};

export type CheckedFile =
  | { ok: true; name: string; type: EvidenceType }
  | { ok: false; problem: string };

/** Checks a file that was chosen: its size, and that its name, its type and what is in it agree (F121). */
export function checkEvidence({ name, type, bytes }: NewFile): CheckedFile {
  const file = tidyFileName(name);
  if (bytes.length === 0) return refused(`${file} is empty`);
  if (bytes.length > LARGEST_FILE) return refused(tooLarge(file));
  if (isHeic(bytes))
    return refused(
      `${file} is a HEIC photo, which we cannot take. Save it as a JPEG or PDF`,
    );
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const known = TYPES.find(
    (each) =>
      each.type === type &&
      each.extensions.some((other) => other === extension) &&
      each.begins.every((byte, place) => bytes[place] === byte),
  );
  if (!known) return refused(`${file} must be a PDF, JPEG or PNG`);
  if (!includes(bytes, known.contains))
    return refused(`${file} is damaged or not complete. Choose it again`);
  if (known.type === "application/pdf" && includes(bytes, ENCRYPT))
    return refused(
      `${file} has a password. Save it without one and choose it again`,
    );
  return { ok: true, name: file, type: known.type };
}

/** What is said of a file that is. */
export function tooLarge(name: string): string {
  return `${name} must be smaller than 3MB`;
}

function refused(problem: string): CheckedFile {
  return { ok: false, problem };
}

/** "/Encrypt", which only a PDF has that cannot be opened by everybody. */
const ENCRYPT = [..."/Encrypt"].map((letter) => letter.charCodeAt(0));

/** A name without a folder or anything that cannot be seen, and no longer than DQT takes (sign-in 3.8). */
export function tidyFileName(name: string): string {
  const [last = ""] = name.split(/[/\\]/).slice(-1);
  const seen = last.replaceAll(/\p{C}/gu, "").trim();
  const [, stem = seen, extension = ""] = /^(.*?)(\.[A-Za-z]{1,5})?$/.exec(
    seen,
  ) ?? ["", seen];
  const room = LONGEST_NAME - extension.length;
  return `${[...stem].slice(0, room).join("") || "file"}${extension}`;
}

/** "120KB", "2.5MB": as GOV.UK writes sizes. */
export function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? `${kilobytes}KB`
    : `${Math.round(kilobytes / 102.4) / 10}MB`;
}

/** Photos of an iPhone: "ftyp" with a brand of HEIF (ISO 14496-12). */
function isHeic(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(4, 12));
  return /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(start);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (
    let at = bytes.indexOf(first);
    at >= 0;
    at = bytes.indexOf(first, at + 1)
  )
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  return false;
}
