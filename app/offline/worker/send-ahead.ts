import { LARGEST_FILE, PART_TYPE, TUS_VERSION } from "~/uploads/limits";
import { nextPart } from "./next-part";
import { tell } from "./tell";

/** Smaller files go with their form: to ask first would take longer. */
const GOES_ALONG = 48 * 1024;
const UPLOADS = "/uploads";
const VERSION = { "Tus-Resumable": TUS_VERSION };

/** What is wrong is the session, or the service: the form has to wait. */
const TO_WAIT_FOR = [401, 408, 429];

type Ahead = { file: File; to: string; at: number };

/**
 * Sends the files of a form ahead of it, in parts (tus): what has arrived is not sent again, whatever
 * happens to the connection, the tab or the browser. The service knows a file by what is in it, so that
 * nothing of this has to be kept here. tus-js-client would do the same in 14 kB, with a store, a queue and
 * retries of its own.
 *
 * @param key of the form: if that has been taken, its files need not be sent again
 * @returns the form with the names of what was sent in the place of its files; or the answer of a
 * service that does not take them now
 * @throws when the network fails
 */
export async function sendAhead(
  form: FormData,
  key: string,
): Promise<FormData | Response> {
  const light = new FormData();
  const begun: Ahead[] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") light.append(name, value);
    else if (value.size > LARGEST_FILE) light.append("too-large", value.name);
    else if (value.size <= GOES_ALONG) light.append(name, value);
    else {
      const answer = await begin(value, String(form.get("owner")), key);
      if (isToWait(answer)) return answer;
      const to = answer.headers.get("Location");
      const at = Number(answer.headers.get("Upload-Offset"));
      // A service without uploads, such as an older one, takes the file with the form.
      if (answer.status === 201 && to) begun.push({ file: value, to, at });
      else light.append(name, value);
    }
  }
  const refused = await sendAll(begun);
  if (refused) return refused;
  for (const { to } of begun)
    light.append("uploaded", to.slice(UPLOADS.length + 1));
  return light;
}

/** @returns the answer of a service that does not take them now */
async function sendAll(all: readonly Ahead[]): Promise<Response | null> {
  const of = all.reduce((sum, { file }) => sum + file.size, 0);
  let sent = all.reduce((sum, { at }) => sum + at, 0);
  for (const { file, to, at } of all) {
    let from = at;
    let size = nextPart(0, 0);
    while (from < file.size) {
      await tell(`progress ${sent} ${of}`);
      const began = performance.now();
      const part = file.slice(from, from + size);
      const answer = await fetch(to, {
        method: "PATCH",
        body: part,
        headers: {
          ...VERSION,
          "Content-Type": PART_TYPE,
          "Upload-Offset": String(from),
        },
      });
      if (isToWait(answer)) return answer;
      // Somebody else brought this part, or it is there no more: another try begins with what there is.
      if (answer.status !== 204) return new Response(null, { status: 503 });
      from += part.size;
      sent += part.size;
      size = nextPart(part.size, performance.now() - began);
    }
  }
  if (of > 0) await tell(`progress ${of} ${of}`);
  return null;
}

async function begin(
  file: File,
  owner: string,
  key: string,
): Promise<Response> {
  const digest = await crypto.subtle.digest(
    "SHA-256",
    await file.arrayBuffer(),
  );
  const about = {
    filename: file.name,
    filetype: file.type,
    digest: base64(new Uint8Array(digest))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replace("=", ""),
    owner,
    key,
  };
  const metadata = Object.entries(about)
    .map(
      ([name, value]) => `${name} ${base64(new TextEncoder().encode(value))}`,
    )
    .join(",");
  return fetch(UPLOADS, {
    method: "POST",
    headers: {
      ...VERSION,
      "Upload-Length": String(file.size),
      "Upload-Metadata": metadata,
    },
  });
}

function isToWait({ status }: Response): boolean {
  return TO_WAIT_FOR.includes(status) || status >= 500;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
