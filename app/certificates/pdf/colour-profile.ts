/**
 * What the red, green and blue of the page are (ICC.1:2001): the primaries of sRGB, seen by D50, and
 * its gamma. Without it colours are the printer's affair, and PDF/A asks for it.
 */
export function colourProfile(): Uint8Array {
  const tags: [signature: string, bytes: Uint8Array][] = [
    ["desc", description("sRGB, gamma 2.2")],
    ["cprt", text("No copyright, use freely")],
    ["wtpt", colour(0.9642, 1, 0.8249)],
    ["rXYZ", colour(0.4361, 0.2225, 0.0139)],
    ["gXYZ", colour(0.3851, 0.7169, 0.0971)],
    ["bXYZ", colour(0.1431, 0.0606, 0.7141)],
    ["rTRC", gamma(2.2)],
    ["gTRC", gamma(2.2)],
    ["bTRC", gamma(2.2)],
  ];
  const directory = 128 + 4 + tags.length * 12;
  const total = tags.reduce((sum, [, { length }]) => sum + length, directory);
  const profile = new Uint8Array(total);
  const view = new DataView(profile.buffer);
  view.setUint32(0, total);
  view.setUint32(8, 0x02100000);
  write(profile, 12, "mntrRGB XYZ ");
  [2026, 11, 28].forEach((part, index) => view.setUint16(24 + index * 2, part));
  write(profile, 36, "acsp");
  view.setInt32(68, fixed(0.9642));
  view.setInt32(72, fixed(1));
  view.setInt32(76, fixed(0.8249));
  view.setUint32(128, tags.length);
  let at = directory;
  tags.forEach(([signature, bytes], index) => {
    const entry = 132 + index * 12;
    write(profile, entry, signature);
    view.setUint32(entry + 4, at);
    view.setUint32(entry + 8, bytes.length);
    profile.set(bytes, at);
    at += bytes.length;
  });
  return profile;
}

function colour(...parts: number[]): Uint8Array {
  const bytes = tag("XYZ ", 20);
  const view = new DataView(bytes.buffer);
  parts.forEach((part, index) => view.setInt32(8 + index * 4, fixed(part)));
  return bytes;
}

function gamma(value: number): Uint8Array {
  const bytes = tag("curv", 16);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 1);
  view.setUint16(12, Math.round(value * 256));
  return bytes;
}

function text(words: string): Uint8Array {
  const bytes = tag("text", (8 + words.length + 4) & ~3);
  write(bytes, 8, words);
  return bytes;
}

/** In ASCII alone: the fields for other scripts are there, and empty. */
function description(words: string): Uint8Array {
  const bytes = tag("desc", (12 + words.length + 1 + 78 + 3) & ~3);
  new DataView(bytes.buffer).setUint32(8, words.length + 1);
  write(bytes, 12, words);
  return bytes;
}

function tag(type: string, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  write(bytes, 0, type);
  return bytes;
}

function write(bytes: Uint8Array, at: number, letters: string): void {
  bytes.set(new TextEncoder().encode(letters), at);
}

function fixed(value: number): number {
  return Math.round(value * 65536);
}
