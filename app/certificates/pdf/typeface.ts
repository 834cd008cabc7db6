import type { Packed } from "./pdf-file";
import { boxOf, glyphOf, metricOf } from "./true-type";
import type { Box, TrueType } from "./true-type";

/** A font as a document shows text in it. */
export type Typeface = OpenTypeface | PreparedTypeface;

/** A font, and which of its characters a document has used so far. */
export type OpenTypeface = {
  font: TrueType;
  /** The PostScript name, as the PDF is to call it. */
  name: string;
  /** 400 is regular. */
  weight: number;
  used: Map<string, UsedCharacter>;
};

/** A font that was cut beforehand to an alphabet; it serves any number of documents that keep to it. */
export type PreparedTypeface = {
  font: null;
  file: FontFile;
  used: ReadonlyMap<string, UsedCharacter>;
};

/** A font as a PDF has it in it. */
export type FontFile = {
  /** With the letters that tell one cut from another. */
  name: string;
  /** What its descriptor says besides. */
  measures: string;
  /** How wide the characters are, in the order of their numbers. */
  widths: string;
  length: number;
  outlines: Packed;
  toUnicode: Packed;
};

/** The number of a character in the document is 1 and up; 0 is "no such character". */
type UsedCharacter = { number: number; advance: number };

/** One character set in a line, or null for a move alone; measures are thousandths of the type size. */
export type SetCharacter = {
  number: number | null;
  /** How far the pen moves before the character is drawn. */
  shift: number;
  /** How far above the line it is drawn. */
  rise: number;
};

/** A font for one document, of which nothing has been used yet. */
export function openTypeface(
  font: TrueType,
  name: string,
  weight: number,
): OpenTypeface {
  return { font, name, weight, used: new Map() };
}

/** Whether a typeface has every character of a text, so that nothing must be cut for it. */
export function hasAll({ used }: PreparedTypeface, text: string): boolean {
  return Array.from(text).every((character) => used.has(character));
}

/** How long a line of text is, in thousandths of the type size; moved accents end where they began. */
export function widthOf(face: Typeface, text: string): number {
  let width = 0;
  for (const character of text) width += use(face, character).advance;
  return width;
}

/** The characters of one line, and where each one goes. */
export function setText(face: Typeface, text: string): SetCharacter[] {
  const characters = Array.from(text, (character) => use(face, character));
  return face.font && /\p{Mn}/u.test(text)
    ? setAccents(face.font, text, characters)
    : characters.map(({ number }) => ({ number, shift: 0, rise: 0 }));
}

/** An accent that has no letter of its own (Yoruba ọ́) is centred above or below the letter before it. */
function setAccents(
  font: TrueType,
  text: string,
  characters: UsedCharacter[],
): SetCharacter[] {
  const isAccent = Array.from(text, (character) => /\p{Mn}/u.test(character));
  const glyphs = Array.from(text, (character) => glyphFor(font, character));
  let letter: Letter | null = null;
  return characters.flatMap(({ number, advance }, index) => {
    const box = boxOf(font, glyphs[index] ?? 0);
    if (!letter || !box || !isAccent[index]) {
      letter = box && { box, advance };
      return [{ number, shift: 0, rise: 0 }];
    }
    const shift = centre(letter.box) - letter.advance - centre(box);
    const rise = accentRise(font, letter.box, box);
    letter = { box: around(letter.box, box, rise), advance: letter.advance };
    return [
      { number, shift, rise },
      { number: null, shift: -shift, rise: 0 },
    ];
  });
}

type Letter = { box: Box; advance: number };

function use(face: Typeface, character: string): UsedCharacter {
  const known = face.used.get(character);
  if (known) return known;
  const { font } = face;
  const glyph = font ? glyphFor(font, character) : 0;
  if (!font || glyph === 0)
    throw new Error("A certificate font lacks a character");
  const { advance } = metricOf(font, glyph);
  const used = { number: face.used.size + 1, advance };
  face.used.set(character, used);
  return used;
}

/** The glyph of a character; 0 where the font has none. */
export function glyphFor(font: TrueType, character: string): number {
  return glyphOf(font, character.codePointAt(0) ?? 0);
}

function centre([left, , right]: Box): number {
  return Math.round((left + right) / 2);
}

/** Accents are drawn for letters without ascenders: capitals and stacked accents need them higher. */
function accentRise(font: TrueType, letter: Box, accent: Box): number {
  const isAbove = accent[1] >= 0;
  return isAbove
    ? Math.max(0, letter[3] - font.xHeight)
    : Math.min(0, letter[1]);
}

function around(letter: Box, accent: Box, rise: number): Box {
  return [
    letter[0],
    Math.min(letter[1], accent[1] + rise),
    letter[2],
    Math.max(letter[3], accent[3] + rise),
  ];
}
