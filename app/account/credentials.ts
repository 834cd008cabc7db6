import type { Service } from "~/platform/service.server";
import type { ChangeRequest } from "./change-request.server";
import type { Credentials } from "./dqt-change.server";

/** The service's own key where it has one; else the teacher's token, while it is good. */
export function credentialsFor(
  { configuration }: Pick<Service, "configuration">,
  { content }: Pick<ChangeRequest, "content">,
  now: number,
): Credentials | null {
  const { token, trn } = content;
  const { DQT_API_KEY, DQT_API_VERSION } = configuration;
  if (DQT_API_KEY && trn) return { apiKey: DQT_API_KEY, trn };
  if (!token || token.endsAt <= now) return null;
  return { accessToken: token.value, version: DQT_API_VERSION };
}
