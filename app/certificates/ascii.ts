/** Letters that Unicode does not take apart into a basic Latin letter and accents. */
const LETTERS = new Map(
  [
    "æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ß=ss ı=i ŋ=ng ħ=h ŧ=t",
    "ɓ=b ɗ=d ɖ=d ƙ=k ƴ=y ɛ=e ɔ=o ə=e ɣ=g ’=' ‘=' ʼ=' ʻ=' ‐=- –=- —=-",
    "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p",
    "ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o",
    "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r",
    "с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia",
    "є=ie і=i ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => {
      const [letter = "", ascii = ""] = pair.split("=");
      return [letter, ascii] as const;
    }),
);

/**
 * Text for places that take ASCII only: accents are dropped, Greek and Cyrillic are spelt in Latin
 * letters, and what remains becomes "_".
 */
export function toAscii(text: string): string {
  return [...text.normalize("NFD").replaceAll(/(?<=[οΟ])[υΥ]/gu, "u")]
    .map((character) => characterInAscii(character))
    .join("")
    .replaceAll(/_+/g, "_");
}

function characterInAscii(character: string): string {
  if (/^[\x20-\x7e]$/.test(character)) return character;
  if (/^\p{Mn}$/u.test(character)) return "";
  const lower = character.toLowerCase();
  const ascii = LETTERS.get(lower);
  if (ascii === undefined) return "_";
  return lower === character
    ? ascii
    : ascii.charAt(0).toUpperCase() + ascii.slice(1);
}
