import { toAscii } from "./ascii";

/** File systems hold 255 bytes a name, and some programs put a number before the ending. */
const MOST_BYTES = 180;

/**
 * The name under which a certificate is saved: "Amara Okonkwo-Hughes QTS certificate.pdf". Nothing
 * in it is special to a file system; of a very long name only the beginning is kept.
 */
export function certificateFileName(
  holder: string,
  certificate: string,
): string {
  const ending = `${certificate}.pdf`;
  const name = cutToBytes(safe(holder), MOST_BYTES - byteLength(ending));
  return name ? `${name} ${ending}` : ending;
}

/**
 * `Content-Disposition` for a download (RFC 6266): the name in ASCII for the oldest programs and,
 * where that is not all of it, in full (RFC 8187) for all others.
 */
export function attachment(fileName: string): string {
  const ascii = toAscii(fileName).replaceAll(/["\\%]/g, "-");
  const plain = `attachment; filename="${ascii}"`;
  return ascii === fileName
    ? plain
    : `${plain}; filename*=UTF-8''${percentEncode(fileName)}`;
}

/** Without what Windows, macOS or a path would take to mean something, and without what is not seen. */
function safe(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ")
    .replaceAll(/["*/:<>?\\|%;]+/g, "-")
    .replace(/^[.\s]+/, "")
    .trim();
}

/** `attr-char` of RFC 8187 is narrower than what `encodeURIComponent` leaves alone. */
function percentEncode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, "_")).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Letters keep their accents or go with them. */
function cutToBytes(text: string, most: number): string {
  const letters = text.match(/\P{Mn}\p{Mn}*|\p{Mn}+/gu) ?? [];
  let bytes = 0;
  const kept = letters.filter(
    (letter) => (bytes += byteLength(letter)) <= most,
  );
  return kept.join("").trim();
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
