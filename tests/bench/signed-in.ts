import { createVisitor, formOn } from "../../mocks/visitor.ts";
import type { Service } from "../../tools/service.ts";

/**
 * The cookie of a teacher who has signed in with the stand-in's own form, or of one of the cast; each
 * comes from a place of their own.
 */
export async function signIn(
  { origin, mocks }: Service,
  fields: Record<string, string>,
): Promise<string> {
  const start = await fetch(`${origin}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ provider: "identity" }),
    headers: { Origin: origin, "CF-Connecting-IP": crypto.randomUUID() },
    redirect: "manual",
  });
  const attempt = cookieIn(start);
  const provider = createVisitor(mocks.origin);
  const asked = await provider.visit(start.headers.get("Location") ?? "");
  const done = await provider.post(asked.url, fields);
  const { action, fields: answer } = formOn(done.html);
  const back = await fetch(`${action}?${new URLSearchParams(answer)}`, {
    headers: { Cookie: attempt },
    redirect: "manual",
  });
  return cookieIn(back);
}

function cookieIn(response: Response): string {
  return response.headers
    .getSetCookie()
    .filter((line) => !line.includes("Max-Age=0"))
    .map((line) => line.split(";")[0])
    .join("; ");
}
