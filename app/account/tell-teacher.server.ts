import { type Message, sendMessage } from "~/platform/notify.server";
import type { Service } from "~/platform/service.server";
import { CHANGE_KINDS } from "./change-kinds";
import type { ChangeRequest } from "./change-request.server";

/** A message about a request, for this address, with the page to look at. */
type About = (address: string, what: string, page: string) => Message;

/** Writes to a teacher about their request, if there is an address; that it fails stops nothing. */
export async function tellTeacher(
  { configuration }: Pick<Service, "configuration">,
  { id, kind, content: { email } }: ChangeRequest,
  about: About,
): Promise<void> {
  if (email === null) return;
  const page = `${configuration.SERVICE_ORIGIN}/account/requests/${id}`;
  const message = about(email, CHANGE_KINDS[kind].what, page);
  await sendMessage(configuration, message, id);
}
