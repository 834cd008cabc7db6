import type { CheckedText } from "./email-address";

const LONGEST_TYPED = 40;

/**
 * Checks a mobile number that was typed (sign-in 3.5): a British one as people write it, any other
 * with its country code. `value` is the number in E.164, such as "+447700900123".
 */
export async function checkMobile(typed: string): Promise<CheckedText> {
  const tidy = typed
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, "")
    .trim();
  if (tidy === "") return problem("Enter your mobile number");
  const wrong = problem(
    "Enter a mobile number, like 07700 900 982 or +44 808 157 0192",
  );
  if (tidy.length > LONGEST_TYPED || !/^[+()\d\s.-]+$/.test(tidy)) return wrong;
  const digits = tidy.replaceAll(/\D/g, "");
  const british = /^(?:44|0044|0)?(7\d{9})$/.exec(digits);
  if (british) return { ok: true, value: `+44${british[1]}` };
  const number = await parse(`+${digits.replace(/^00/, "")}`);
  return number?.isPossible() && number.country !== "GB"
    ? { ok: true, value: number.number }
    : wrong;
}

/** A number as people in its country write it, such as "07700 900123". */
export async function formatMobile(value: string): Promise<string> {
  const number = await parse(value);
  if (!number) return value;
  return number.countryCallingCode === "44"
    ? number.formatNational()
    : number.formatInternational();
}

/** The numbers of all countries are a tenth of the Worker, and only this needs them. */
async function parse(value: string) {
  const { parsePhoneNumberFromString } = await import("libphonenumber-js/min");
  return parsePhoneNumberFromString(value);
}

function problem(text: string): CheckedText {
  return { ok: false, problem: text };
}
