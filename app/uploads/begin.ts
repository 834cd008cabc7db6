import type { ActionFunctionArgs } from "@remix-run/cloudflare";

import { isOwner } from "~/identity/form-owner.server";
import { whoseIs } from "~/identity/require-teacher.server";
import { LARGEST_FILE, TUS_VERSION } from "./limits";
import { readNewFile, tusAnswer } from "./tus";
import { KEEP_MS } from "./remove-uploads.server";
import { beginUpload, offsetOf, uploadStore } from "./upload.server";

/**
 * Begins an upload (tus: creation), or says how far the same file has come already. It is taken also
 * for a session that ended meanwhile, as the form is.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { headers } = request;
  if (headers.get("Tus-Resumable") !== TUS_VERSION) return tusAnswer(412);
  const person = whoseIs(await context.session());
  if (!person) return tusAnswer(401);
  const file = readNewFile(headers);
  if (!file) return tusAnswer(400);
  if (!(await isOwner(context, person, file.owner))) return tusAnswer(403);
  if (file.size > LARGEST_FILE) return tusAnswer(413);
  const { filename: name, filetype: type, digest, size } = file;
  const upload = await beginUpload(uploadStore(context), person, {
    name,
    type,
    digest,
    size,
  });
  const until = new Date(upload.begunAt + KEEP_MS);
  return tusAnswer(201, {
    Location: `/uploads/${upload.id}`,
    "Upload-Offset": String(offsetOf(upload)),
    "Upload-Expires": until.toUTCString(),
  });
}
