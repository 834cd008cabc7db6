import { Upload } from "tus-js-client";

import type { PlainVisitor } from "./plain-visitor.ts";

const NAME = "/account/name";

/** The name by which forms say whose they are. */
export async function ownerOf(visitor: PlainVisitor): Promise<string> {
  const html = await (await visitor.ask(NAME)).text();
  const [, owner = ""] = /name="owner" value="([^"]+)"/.exec(html) ?? [];
  return owner;
}

/** Sends a file with a client that others made. */
export async function sendFile(
  visitor: PlainVisitor,
  photo: Uint8Array<ArrayBuffer>,
  owner: string,
  { stopsAfter = Infinity, id = "" } = {},
): Promise<{ id: string; requests: string[] }> {
  const requests: string[] = [];
  const digest = await digestOf(photo);
  const upload = await new Promise<Upload>((resolve, reject) => {
    const one = new Upload(Buffer.from(photo), {
      endpoint: `${visitor.origin}/uploads`,
      uploadUrl: id === "" ? null : `${visitor.origin}/uploads/${id}`,
      headers: {
        Cookie: visitor.cookieHeader(),
        "Sec-Fetch-Site": "same-origin",
      },
      metadata: {
        filename: "photo.jpg",
        filetype: "image/jpeg",
        digest,
        owner,
      },
      chunkSize: 100_000,
      retryDelays: null,
      onAfterResponse: (request) => {
        requests.push(request.getMethod());
      },
      onChunkComplete: (_, sent) => {
        if (sent === stopsAfter * 100_000)
          void one.abort().then(() => resolve(one));
      },
      onSuccess: () => resolve(one),
      onError: reject,
    });
    one.start();
  });
  return { id: upload.url?.split("/").at(-1) ?? "", requests };
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Buffer.from(digest).toString("base64url");
}

/** Begins an upload of 700 bytes by hand. */
export async function beginUpload(
  visitor: PlainVisitor,
  { owner, headers = {} }: { owner: string; headers?: Record<string, string> },
): Promise<Response> {
  const digest = await digestOf(new Uint8Array(700));
  const said = { filename: "a.jpg", filetype: "image/jpeg", digest, owner };
  const metadata = Object.entries(said)
    .map(([name, value]) => `${name} ${btoa(value)}`)
    .join(",");
  return visitor.ask("/uploads", {
    method: "POST",
    headers: {
      "Sec-Fetch-Site": "same-origin",
      "Tus-Resumable": "1.0.0",
      "Upload-Length": "700",
      "Upload-Metadata": metadata,
      ...headers,
    },
  });
}

type Asked = {
  method: string;
  type?: string;
  at?: string;
  body?: Uint8Array<ArrayBuffer>;
};

/** Ten bytes for an upload. */
export function partAt(at: string): Asked {
  return { method: "PATCH", at, body: new Uint8Array(10) };
}

/** How far an upload has come. */
export function askAbout(visitor: PlainVisitor, id: string): Promise<Response> {
  return askUpload(visitor, id, { method: "HEAD" });
}

/** Asks something of an upload by hand. */
export function askUpload(
  visitor: PlainVisitor,
  id: string,
  { method, body, at = "0", type = "application/offset+octet-stream" }: Asked,
): Promise<Response> {
  return visitor.ask(`/uploads/${id}`, {
    method,
    ...(body && { body }),
    headers: {
      "Sec-Fetch-Site": "same-origin",
      "Tus-Resumable": "1.0.0",
      "Upload-Offset": at,
      "Content-Type": type,
    },
  });
}
