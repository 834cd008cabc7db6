import type {
  ActionFunctionArgs,
  AppLoadContext,
  LoaderFunctionArgs,
} from "@remix-run/cloudflare";

import { readBody } from "~/forms/read-form.server";
import { whoseIs } from "~/identity/require-teacher.server";
import { LARGEST_PART, PART_TYPE, TUS_VERSION } from "./limits";
import { readCount, tusAnswer } from "./tus";
import { removeUploads } from "./remove-uploads.server";
import { addPart, findUpload, type Upload } from "./upload.server";
import { uploadStore } from "./upload-store.server";
import { offsetOf } from "./upload-parts.server";

type Args = {
  request: Request;
  context: AppLoadContext;
  params: { id?: string };
};

/** How far an upload has come (tus: HEAD). */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  return withUpload({ request, context, params }, async (upload) =>
    tusAnswer(200, {
      "Upload-Offset": String(offsetOf(upload)),
      "Upload-Length": String(upload.size),
    }),
  );
}

/** Takes the next part of an upload (tus: PATCH), or gives it up (tus: termination). */
export function action({ request, context, params }: ActionFunctionArgs) {
  return withUpload({ request, context, params }, async (upload) => {
    if (request.method === "PATCH") return takePart(request, context, upload);
    await removeUploads(uploadStore(context), [upload]);
    return tusAnswer(204);
  });
}

async function takePart(
  request: Request,
  context: AppLoadContext,
  upload: Upload,
): Promise<Response> {
  const { headers } = request;
  if (headers.get("Content-Type") !== PART_TYPE) return tusAnswer(415);
  const at = readCount(headers, "Upload-Offset");
  if (at === null) return tusAnswer(400);
  if (at !== offsetOf(upload)) return tusAnswer(409);
  const most = Math.min(upload.size - at, LARGEST_PART);
  const part = await readBody(request, most);
  if (!(await addPart(uploadStore(context), upload, part)))
    return tusAnswer(409);
  return tusAnswer(204, { "Upload-Offset": String(at + part.length) });
}

async function withUpload(
  { request, context, params }: Args,
  answer: (upload: Upload) => Promise<Response>,
): Promise<Response> {
  if (request.headers.get("Tus-Resumable") !== TUS_VERSION)
    return tusAnswer(412);
  const person = whoseIs(await context.session());
  if (!person) return tusAnswer(401);
  const store = uploadStore(context);
  const upload = await findUpload(store, person, params.id ?? "");
  return upload ? answer(upload) : tusAnswer(404);
}
