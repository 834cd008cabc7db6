/** The bytes of a file that the bundle has in it as a data address. */
export function bytesOf(inline: string): Uint8Array {
  return Uint8Array.from(atob(inline.split(",")[1] ?? ""), (byte) =>
    byte.charCodeAt(0),
  );
}
