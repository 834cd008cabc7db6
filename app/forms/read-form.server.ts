import type { z } from "zod";

import type { FormErrors } from "./form-errors";

/** More than any form without files needs; who sends more is told so before it is read. */
const MOST_BYTES = 16 * 1024;

export type FormOutcome<Values> =
  | { ok: true; values: Values }
  | {
      ok: false;
      /** What was typed, to be shown again. */
      typed: Record<string, string>;
      errors: FormErrors;
    };

/**
 * Reads a form that was sent. A field that was sent twice is a list, which only a schema for a list
 * takes.
 *
 * @throws a bare Response, which becomes an error page: 415 for what is no form, 413 for one that is
 * larger than `mostBytes`, 400 for one that cannot be read
 */
export async function readForm<Values>(
  request: Request,
  schema: z.ZodType<Values>,
  mostBytes = MOST_BYTES,
): Promise<FormOutcome<Values>> {
  const fields = await readFields(request, mostBytes);
  const { success, data, error } = schema.safeParse(fields);
  if (success) return { ok: true, values: data };
  const typed = Object.entries(fields).filter(
    (field): field is [string, string] => typeof field[1] === "string",
  );
  const errors: FormErrors = {};
  for (const { path, message } of error.issues)
    errors[String(path[0] ?? "")] ??= message;
  return { ok: false, typed: Object.fromEntries(typed), errors };
}

type Field = string | File;

async function readFields(
  request: Request,
  mostBytes: number,
): Promise<Record<string, Field | Field[]>> {
  const type = request.headers.get("Content-Type") ?? "";
  if (
    !/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
      type,
    )
  )
    throw new Response(null, { status: 415 });
  const body = await readBody(request, mostBytes);
  const form = await new Response(body, { headers: { "Content-Type": type } })
    .formData()
    .catch(() => {
      throw new Response(null, { status: 400 });
    });
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const all = form.getAll(name);
      const [only = ""] = all;
      return [name, all.length > 1 ? all : only];
    }),
  );
}

/**
 * Reads what was sent: what is announced as too large not at all, and what is not announced only as far
 * as it may go.
 *
 * @throws a bare Response 413
 */
export async function readBody(
  request: Request,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get("Content-Length") ?? 0);
  if (announced > mostBytes) throw new Response(null, { status: 413 });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new Response(null, { status: 413 });
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
