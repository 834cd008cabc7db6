import type { ActionFunctionArgs } from "@remix-run/cloudflare";

import { hasActed } from "~/forms/once.server";
import { isOwner } from "~/identity/form-owner.server";
import { isWithinLimit } from "~/identity/limit.server";
import { whoseIs } from "~/identity/require-teacher.server";
import { LARGEST_FILE, TUS_VERSION } from "./limits";
import { readNewFile, tusAnswer } from "./tus";
import { KEEP_MS } from "./remove-uploads.server";
import { beginUpload, uploadIdOf } from "./upload.server";
import { uploadStore } from "./upload-store.server";
import { offsetOf } from "./upload-parts.server";

/**
 * Begins an upload (tus: creation), or says how far the same file has come already. It is taken also
 * for a session that ended meanwhile, as the form is.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { headers } = request;
  if (headers.get("Tus-Resumable") !== TUS_VERSION) return tusAnswer(412);
  const person = whoseIs(await context.session());
  if (!person) return tusAnswer(401);
  if (!(await isWithinLimit(request, context, "upload")))
    return tusAnswer(429, { "Retry-After": "60" });
  const file = readNewFile(headers);
  if (!file) return tusAnswer(400);
  if (!(await isOwner(context, person, file.owner))) return tusAnswer(403);
  if (file.size > LARGEST_FILE) return tusAnswer(413);
  const store = uploadStore(context);
  // Its answer was lost on the way: the form gets it again, and needs no files for that.
  const isTaken = file.key && (await hasActed(context, person, file.key));
  if (isTaken) return begunAs(await uploadIdOf(store, person, file), file.size);
  const { filename: name, filetype: type, digest, size } = file;
  const about = { name, type, digest, size };
  const upload = await beginUpload(store, person, about);
  const until = new Date(upload.begunAt + KEEP_MS);
  return begunAs(upload.id, offsetOf(upload), {
    "Upload-Expires": until.toUTCString(),
  });
}

function begunAs(id: string, at: number, headers = {}): Response {
  return tusAnswer(201, {
    Location: `/uploads/${id}`,
    "Upload-Offset": String(at),
    ...headers,
  });
}
