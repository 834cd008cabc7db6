const MOST_BYTES = 1024 * 1024;

export type Question = {
  url: string;
  headers?: Record<string, string>;
  /** What to send with POST, a form or JSON or a file as it is; else it is a GET. */
  form?: URLSearchParams;
  json?: unknown;
  file?: Uint8Array<ArrayBuffer>;
  timeoutMs: number;
  /** The statuses whose body matters; any other body is left unread. */
  readBodyOf: readonly number[];
};

/** `body` is null when it was not read, is larger than 1 MB, or is not UTF-8. */
export type Answer = { status: number; headers: Headers; body: string | null };

/**
 * Asks another service, and waits for the whole answer no longer than told. All that the service
 * asks of others goes this way.
 *
 * Redirects are not followed: they would take the credentials along (record services 6.3.2).
 *
 * @returns what went wrong, when there is no answer; it never throws
 */
export async function askUpstream(
  question: Question,
): Promise<Answer | "timeout" | "unavailable"> {
  const signal = AbortSignal.timeout(question.timeoutMs);
  const late = new Promise<"timeout">((resolve) => {
    signal.addEventListener("abort", () => resolve("timeout"), { once: true });
  });
  const answer = ask(question, signal).catch(() =>
    signal.aborted ? "timeout" : "unavailable",
  );
  return Promise.race([answer, late]);
}

async function ask(question: Question, signal: AbortSignal): Promise<Answer> {
  const { url, headers, readBodyOf } = question;
  const { body, type } = bodyOf(question);
  const response = await fetch(url, {
    headers: {
      Accept: "application/json",
      ...(type && { "Content-Type": type }),
      ...headers,
    },
    ...(body && { method: "POST", body }),
    cache: "no-store",
    redirect: "manual",
    signal,
  });
  const answer = { status: response.status, headers: response.headers };
  if (readBodyOf.includes(response.status)) {
    return { ...answer, body: await readText(response.body, signal) };
  }
  await response.body?.cancel();
  return { ...answer, body: null };
}

/** A form says its type itself. */
function bodyOf({ form, json, file }: Question): {
  body: URLSearchParams | Uint8Array<ArrayBuffer> | string | null;
  type: string | null;
} {
  if (json !== undefined)
    return { body: JSON.stringify(json), type: "application/json" };
  if (file) return { body: file, type: "application/octet-stream" };
  return { body: form ?? null, type: null };
}

/** Leaving the loop closes the connection, so that no more than the limit is ever held. */
async function readText(
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal,
): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES || signal.aborted) return null;
    chunks.push(chunk);
  }
  return decode(chunks);
}

/** A name with replacement characters in it must not reach a certificate, so that bad bytes are refused. */
function decode(chunks: Uint8Array[]): string | null {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  try {
    return (
      chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") +
      decoder.decode()
    );
  } catch {
    return null;
  }
}
