import { CHARACTERS } from "./characters";

/**
 * Characters that stand for one that the fonts have: what people and programs type for an
 * apostrophe or a hyphen, and quotation marks that only look like one.
 */
const LOOK_ALIKES: [RegExp, string][] = [
  [/[\u0060\u00b4\u02b9\u02c8\u2032\u2035\uff07]/g, "’"],
  [/[\u2212\ufe58\ufe63\uff0d]/g, "-"],
];

/**
 * Text as it is printed, and as titles and file names have it: letters and accents joined where
 * Unicode can, ligatures and other forms of a letter as the letter, one space between words, nothing
 * invisible such as a direction mark.
 */
export function printable(text: string): string {
  const plain = LOOK_ALIKES.reduce(
    (result, [odd, usual]) => result.replaceAll(odd, usual),
    text,
  );
  return Array.from(plain.normalize("NFC"), usualForm)
    .join("")
    .normalize("NFC")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
}

/** Whether the fonts have every character of what is printed: Latin, Greek and Cyrillic, and no others. */
export function canBePrinted(text: string): boolean {
  return Array.from(printable(text)).every(isInFonts);
}

/** A form that the fonts lack gives way to the letter that it is a form of (Unicode NFKC). */
function usualForm(character: string): string {
  return isInFonts(character) ? character : character.normalize("NFKC");
}

function isInFonts(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return (
    !/\p{Cn}/u.test(character) &&
    CHARACTERS.some(([from, to]) => point >= from && point <= to)
  );
}
