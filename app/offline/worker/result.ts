import type { Values } from "./fill";

/** What is said of a form that was sent, by where the service says that it leads. */
export function resultOf(to: string | null): Values {
  const [, reference] = /^\/account\/requests\/([\w-]+)$/.exec(to ?? "") ?? [];
  if (reference)
    return result(
      `sent. Your reference is ${reference}`,
      "See the request",
      to,
    );
  if (to?.endsWith("/check"))
    return result("saved, and not submitted yet", "Check your answers", to);
  if (to?.endsWith("/code"))
    return result("we sent you a code", "Enter the code", to);
  if (to === "/feedback/sent")
    return result(
      "sent",
      "Go to your teaching qualifications",
      "/qualifications",
    );
  return result("saved", "Go to your account", "/account");
}

function result(said: string, link: string, to: string | null): Values {
  return { said, link, to: to ?? "/account" };
}
