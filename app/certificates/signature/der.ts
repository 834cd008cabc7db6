/**
 * The few kinds of ASN.1 value that a signature is made of, in DER (ITU-T X.690), each as bytes.
 */
export type Der = Uint8Array<ArrayBuffer>;

const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;
const SET = 0x31;

/** A value with its tag and its length before it. */
export function tagged(tag: number, ...parts: Uint8Array[]): Der {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = [tag, ...lengthBytes(length)];
  const bytes = new Uint8Array(head.length + length);
  bytes.set(head);
  let at = head.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function sequence(...parts: Uint8Array[]): Der {
  return tagged(SEQUENCE, ...parts);
}

/** In the order of their bytes, as DER has it. */
export function setOf(...parts: Uint8Array[]): Der {
  return tagged(SET, ...parts.toSorted(compare));
}

export function octets(bytes: Uint8Array): Der {
  return tagged(OCTET_STRING, bytes);
}

/** An unsigned number, big end first: a sign that it is not negative where it would look so. */
export function integer(bytes: Uint8Array): Der {
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = first === -1 ? new Uint8Array(1) : bytes.subarray(first);
  const isHigh = (short[0] ?? 0) > 0x7f;
  return tagged(INTEGER, ...(isHigh ? [new Uint8Array(1)] : []), short);
}

/** "1.2.840.113549.1.7.2" */
export function identifier(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap(base128);
  return tagged(OBJECT_IDENTIFIER, Uint8Array.from(bytes));
}

/** The values inside a value, each with its tag and its length. */
export function partsOf(value: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let at = headOf(value, 0).contentAt;
  while (at < value.length) {
    const { end } = headOf(value, at);
    parts.push(value.subarray(at, end));
    at = end;
  }
  return parts;
}

function headOf(
  bytes: Uint8Array,
  at: number,
): { contentAt: number; end: number } {
  const first = bytes[at + 1] ?? 0;
  const count = first < 0x80 ? 0 : first & 0x7f;
  const length =
    count === 0
      ? first
      : bytes
          .subarray(at + 2, at + 2 + count)
          .reduce((sum, byte) => sum * 256 + byte, 0);
  const contentAt = at + 2 + count;
  if (at + 1 >= bytes.length || contentAt + length > bytes.length)
    throw new Error("A DER value is cut short");
  return { contentAt, end: contentAt + length };
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256))
    bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

/** Seven bits a byte; all but the last say that there are more. */
function base128(number: number): number[] {
  const digits = [number % 128];
  for (
    let rest = Math.floor(number / 128);
    rest > 0;
    rest = Math.floor(rest / 128)
  )
    digits.unshift((rest % 128) | 0x80);
  return digits;
}

function compare(one: Uint8Array, other: Uint8Array): number {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
