/** Digits and letters of which none is taken for another (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 28;
const RANDOM_BYTES = 16;

/** A prime just under the 12 bits that are left: any one wrong digit shows, and any two neighbours in each other's place. */
const CHECK_PRIME = 4093n;
const CHECK_BITS = 12n;

/** The number of a certificate: 128 random bits and 12 that tell when it was typed wrong. */
export function newCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
  let random = 0n;
  for (const byte of bytes) random = (random << 8n) | BigInt(byte);
  return write((random << CHECK_BITS) | checkOf(random));
}

/** As people read and type it: "7F3K-9Q2M-…", in groups of four. */
export function shownCode(code: string): string {
  return code.replaceAll(/.{4}(?=.)/g, "$&-");
}

/**
 * The code that somebody typed: in any case, with or without what parts the groups, and with the
 * letters O, I and L for the digits that they look like. Null where it is no code of ours: it was
 * mistyped, or made up.
 */
export function parseCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._]/gu, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  if (!/^[\dA-HJKMNP-TV-Z]{28}$/.test(code)) return null;
  const number = read(code);
  const random = number >> CHECK_BITS;
  return checkOf(random) === number % (1n << CHECK_BITS) ? code : null;
}

function checkOf(random: bigint): bigint {
  return random % CHECK_PRIME;
}

function write(number: bigint): string {
  return Array.from({ length: LENGTH }, (_, index) => {
    const shift = 5n * BigInt(LENGTH - 1 - index);
    return ALPHABET[Number((number >> shift) & 31n)] ?? "";
  }).join("");
}

function read(code: string): bigint {
  let number = 0n;
  for (const digit of code)
    number = (number << 5n) | BigInt(ALPHABET.indexOf(digit));
  return number;
}
