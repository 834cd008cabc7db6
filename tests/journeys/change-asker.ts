import { jpeg, pdf } from "../../app/account/evidence-sample.ts";
import { findAll, parseHtml } from "./read-html.ts";
import type { newPlainVisitor } from "./plain-visitor.ts";
import { whereTo } from "./plain-visitor.ts";

type Visitor = ReturnType<typeof newPlainVisitor>;

export type SentFile = {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
};

export const DEED: SentFile = {
  name: "deed.pdf",
  type: "application/pdf",
  bytes: pdf(2000),
};
export const PHOTO: SentFile = {
  name: "photo.jpg",
  type: "image/jpeg",
  bytes: jpeg(1500),
};

/** Sends the form of a change as a browser does; with a key, as one that waited on the device. */
export function sendForm(
  visitor: Visitor,
  path: string,
  fields: Record<string, string>,
  files: readonly SentFile[] = [DEED],
  key?: string,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const { name, type, bytes } of files)
    body.append("evidence", new File([bytes], name, { type }));
  // What a browser sends for a field of files that was left empty.
  if (files.length === 0)
    body.append(
      "evidence",
      new File([], "", { type: "application/octet-stream" }),
    );
  return visitor.ask(path, {
    method: "POST",
    body,
    headers: {
      "Sec-Fetch-Site": "same-origin",
      ...(key && { "Idempotency-Key": key }),
    },
  });
}

/** What the page that asks to check the answers would submit. */
export async function checkedAnswers(
  visitor: Visitor,
  path: string,
): Promise<Record<string, string>> {
  const answer = await visitor.ask(`${path}/check`);
  const html = await answer.text();
  if (answer.status !== 200) throw new Error(`The answers: ${answer.status}`);
  const inputs = findAll(
    parseHtml(html),
    ({ tagName, attrs }) =>
      tagName === "input" && attrs.some(({ value }) => value === "hidden"),
  );
  return Object.fromEntries(
    inputs.map(({ attrs }) => {
      const of = (name: string) =>
        attrs.find((each) => each.name === name)?.value ?? "";
      return [of("name"), of("value")];
    }),
  );
}

/** Asks for a new name from form to submission; where that leads is the page of the request. */
export async function askForName(
  visitor: Visitor,
  lastName: string,
  files?: readonly SentFile[],
): Promise<string> {
  const path = "/account/name";
  const fields = { firstName: "Sam", middleName: "", lastName };
  const sent = await sendForm(visitor, path, fields, files);
  if (whereTo(sent) !== `${path}/check`)
    throw new Error(`The form: ${sent.status} ${whereTo(sent)}`);
  const submitted = await visitor.post(
    `${path}/check`,
    await checkedAnswers(visitor, path),
  );
  return whereTo(submitted);
}
