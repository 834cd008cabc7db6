import { hex4, utf16Hex } from "./pdf-file";
import type { Colour } from "./style";
import { setText } from "./typeface";
import type { SetCharacter, Typeface } from "./typeface";

/** A number as a content stream has it: no exponent, no more digits than a printer can show. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** Sets the colour for filling. */
export function fill(colour: Colour): string {
  return `${colour.map(number).join(" ")} rg`;
}

/** Sets the colour for lines. */
export function stroke(colour: Colour): string {
  return `${colour.map(number).join(" ")} RG`;
}

/**
 * The operators that show one line of text (ISO 32000-2, 9.4.3). Where accents are moved into place
 * the line's text is said beside it: a reader would else take a raised accent for another line.
 */
export function showText(face: Typeface, text: string, size: number): string {
  const characters = setText(face, text);
  if (characters.every(({ shift }) => shift === 0))
    return `<${characters.map(({ number: code }) => hex4(code ?? 0)).join("")}>Tj`;
  const shown = groupByRise(characters).map(
    (group) =>
      `${number(((group[0]?.rise ?? 0) * size) / 1000)} Ts ${showGroup(group)}`,
  );
  if (shown.length <= 1) return showGroup(characters);
  return `/Span<</ActualText<FEFF${utf16Hex(text)}>>>BDC ${shown.join(" ")} 0 Ts EMC`;
}

function groupByRise(characters: SetCharacter[]): SetCharacter[][] {
  const groups: SetCharacter[][] = [];
  for (const character of characters) {
    const group = groups.at(-1);
    if (group && group[0]?.rise === character.rise) group.push(character);
    else groups.push([character]);
  }
  return groups;
}

function showGroup(characters: SetCharacter[]): string {
  const parts = characters.map(({ number: code, shift }) => {
    const move = shift === 0 ? "" : number(-shift);
    return code === null ? move : `${move}<${hex4(code)}>`;
  });
  return `[${parts.join("").replaceAll("><", "")}]TJ`;
}
