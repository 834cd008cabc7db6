/** What the fonts of the certificates are cut to: first and last code points, inclusive. */
export const CHARACTERS: readonly [from: number, to: number][] = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x024f], // Latin-1, Extended-A, Extended-B: Welsh, Central European, African
  [0x0251, 0x0251], // Cameroonian and Ewe letters that have capitals in Extended-B
  [0x0253, 0x0257],
  [0x0259, 0x025b],
  [0x0263, 0x0263],
  [0x0268, 0x0269],
  [0x0272, 0x0272],
  [0x0289, 0x028b],
  [0x02b9, 0x02bc], // ʻokina and letter apostrophes
  [0x0300, 0x0319], // accents for pairs without a letter of their own: Yoruba ọ́;
  [0x031b, 0x0338], // none of these moves the pen, and 031A would
  [0x0370, 0x03e1], // Greek, without the Coptic letters among it
  [0x03f0, 0x03ff],
  [0x0400, 0x052f], // Cyrillic
  [0x0294, 0x0294], // glottal stop, as names of North America and Oceania have it
  [0x1e00, 0x1eff], // Latin Extended Additional: Vietnamese, Welsh ẁ, Yoruba ẹ
  [0x1f00, 0x1fff], // Greek with all its accents and breathings
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201f], // quotation marks
  [0x2022, 0x2022], // bullet
  [0x2026, 0x2026], // ellipsis
];
