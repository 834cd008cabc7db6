import { jwtVerify } from "jose";
import { http } from "msw";
import { z } from "zod";
import type { Faults } from "./faults.ts";
import type { Inbox } from "./inbox.ts";
import { spoil } from "./spoil.ts";

const serviceId = "9d3b4f0a-7c51-4c36-8f0e-2f6a1f3f9b11";
const secret = "c0a7f1de-52a9-4f0b-9a64-0d1c8c2f7e55";

/** The API key of the stand-in, as Notify writes keys: a name, the service's id, a secret. */
export const notifyApiKey = `local-${serviceId}-${secret}`;

/** The two templates: whatever is said stands in the personalisation. */
export const notifyTemplates = {
  email: "4f5d2c1e-8f3a-4d0b-b1a6-6c0f6a1d2e01",
  sms: "4f5d2c1e-8f3a-4d0b-b1a6-6c0f6a1d2e02",
};

const email = z.object({
  email_address: z.email(),
  template_id: z.literal(notifyTemplates.email),
  personalisation: z.object({
    subject: z.string().min(1),
    body: z.string().min(1),
  }),
  reference: z.string().max(1000).optional(),
});
const sms = z.object({
  phone_number: z.string().regex(/^\+?\d{8,15}$/),
  template_id: z.literal(notifyTemplates.sms),
  personalisation: z.object({ body: z.string().min(1).max(918) }),
  reference: z.string().max(1000).optional(),
});

/** GOV.UK Notify: what it takes, and refuses, by its REST documentation. */
export function notifyHandlers({
  faults,
  inbox,
}: {
  faults: Faults;
  inbox: Inbox;
}) {
  return (["email", "sms"] as const).map((kind) =>
    http.post(`*/notify/v2/notifications/${kind}`, async ({ request }) => {
      const answer = () => take(request, kind, inbox);
      const fault = faults.takeApi("notify", undefined);
      if (!fault) return answer();
      const nonsense = { id: 7 };
      return spoil(fault, { request, answer, nonsense, section: "id" });
    }),
  );
}

async function take(
  request: Request,
  kind: "email" | "sms",
  inbox: Inbox,
): Promise<Response> {
  if (!(await isAllowed(request)))
    return refused(403, "AuthError", "Invalid token: API key not found");
  const json: unknown = await request.json().catch(() => null);
  const message = kind === "email" ? readEmail(json) : readSms(json);
  if (!message)
    return refused(400, "ValidationError", "It is not a valid request");
  inbox.add(message);
  return Response.json({ id: crypto.randomUUID() }, { status: 201 });
}

function readEmail(json: unknown) {
  const { data } = email.safeParse(json);
  return data && { to: data.email_address, ...data.personalisation };
}

function readSms(json: unknown) {
  const { data } = sms.safeParse(json);
  const { body } = data?.personalisation ?? {};
  return data && body ? { to: data.phone_number, subject: null, body } : null;
}

/** Signed with the secret, for the service, no more than half a minute ago. */
async function isAllowed(request: Request): Promise<boolean> {
  const header = request.headers.get("authorization") ?? "";
  const [, token = ""] = /^Bearer (\S+)$/.exec(header) ?? [];
  const key = new TextEncoder().encode(secret);
  return jwtVerify(token, key, {
    algorithms: ["HS256"],
    issuer: serviceId,
    maxTokenAge: 30,
  }).then(
    () => true,
    () => false,
  );
}

function refused(status: number, error: string, message: string): Response {
  const body = { status_code: status, errors: [{ error, message }] };
  return Response.json(body, { status });
}
