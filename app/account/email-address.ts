/** Parts of an address that belong to a role and not to a person: what is sent there others read (sign-in 3.5). */
const ROLES =
  /^(?:academy|admin|administrator|admissions|bursar|careers|ceo|contact|deputy|deputyhead|enquiries|enquiry|exams|feedback|finance|head|headmaster|headmistress|headteacher|help|hello|hr|ht|info|it|mail|office|post|postmaster|principal|reception|recruitment|sales|school|schooloffice|secretary|staff|support|vacancies|webmaster)$/;
const LONGEST = 320;
const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

export type CheckedText =
  { ok: true; value: string } | { ok: false; problem: string };

const FORMAT =
  "Enter an email address in the correct format, like name@example.com";

/** Checks an address that is to be one person's alone: what is sent there nobody else reads. */
export function checkEmail(typed: string): CheckedText {
  const checked = checkAddress(typed);
  const [local = ""] = checked.ok ? checked.value.split("@") : [];
  return ROLES.test(local.toLowerCase())
    ? problem(
        "Enter an email address that only you use. This one belongs to a role or an office",
      )
    : checked;
}

/** Checks an e-mail address that was typed (sign-in 3.5); `value` is as it is written to. */
export function checkAddress(typed: string): CheckedText {
  const address = typed.replaceAll(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu, "");
  if (address === "") return problem("Enter your email address");
  const at = address.lastIndexOf("@");
  const [local, host] = [address.slice(0, at), address.slice(at + 1)];
  if (at < 1 || !LOCAL.test(local) || local.includes(".."))
    return problem(FORMAT);
  const ascii = asciiHost(host);
  if (!isHost(ascii)) return problem(FORMAT);
  const value = `${local}@${ascii}`;
  if (value.length > LONGEST)
    return problem(`Email address must be ${LONGEST} characters or less`);
  return { ok: true, value };
}

/** As it is looked up: "bücher.example" as "xn--bcher-kva.example"; empty for what is no host. */
function asciiHost(host: string): string {
  if (/[:/?#@[\]\\%]/.test(host)) return "";
  const address = `https://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : "";
}

function isHost(host: string): boolean {
  const labels = host.split(".");
  const top = labels.at(-1) ?? "";
  return (
    host.length <= 253 &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(top)
  );
}

function problem(text: string): CheckedText {
  return { ok: false, problem: text };
}
