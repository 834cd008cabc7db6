import { z } from "zod";

import { LARGEST_FILE, TUS_VERSION } from "./limits";

const LONGEST_METADATA = 2048;

/** What a request of tus says in its headers, and no more than that. */
const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const metadata = z.object({
  filename: z.string(),
  filetype: z.string(),
  /** SHA-256 of the file in base64url: what comes in parts is held against it. */
  digest: z.string().regex(/^[\w-]{43}$/),
  /** Whose file it is (`identity/form-owner.server.ts`). */
  owner: z.string(),
  /** The key of the form that it belongs to (`forms/once.server.ts`). */
  key: z.string().optional(),
});

export type NewFile = z.infer<typeof metadata> & { size: number };

/** The file that a request begins to bring; null where it does not say what it is. */
export function readNewFile(headers: Headers): NewFile | null {
  const size = readCount(headers, "Upload-Length");
  const said = metadata.safeParse(readMetadata(headers));
  return said.success && size !== null && size > 0
    ? { ...said.data, size }
    : null;
}

const PAGES = ["GET", "HEAD", "POST"];

/** What may be asked of an address: pages are not asked what uploads are, nor the reverse. */
export function methodsOf(path: string): readonly string[] {
  if (path === "/uploads") return ["POST"];
  return path.startsWith("/uploads/") ? ["HEAD", "PATCH", "DELETE"] : PAGES;
}

/** A number of bytes in a header; null where there is none. */
export function readCount(headers: Headers, name: string): number | null {
  return count.safeParse(headers.get(name)).data ?? null;
}

/** An answer as tus has it. Errors say what they are by their status. */
export function tusAnswer(
  status: number,
  headers: Record<string, string> = {},
): Response {
  const isError = status >= 400;
  return new Response(isError ? "{}" : null, {
    status,
    headers: {
      "Tus-Resumable": TUS_VERSION,
      ...(status === 412 && { "Tus-Version": TUS_VERSION }),
      ...(status === 413 && { "Tus-Max-Size": String(LARGEST_FILE) }),
      ...(isError && { "Content-Type": "application/json" }),
      ...headers,
    },
  });
}

/** Pairs of a name and a value in base64, with commas between them. */
function readMetadata(headers: Headers): Record<string, string | undefined> {
  const text = headers.get("Upload-Metadata") ?? "";
  if (text.length > LONGEST_METADATA) return {};
  return Object.fromEntries(
    text.split(",").map((pair) => {
      const [name = "", value = ""] = pair.trim().split(" ");
      return [name, decoded(value)];
    }),
  );
}

function decoded(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(
      bytes,
    );
  } catch {
    return undefined;
  }
}
