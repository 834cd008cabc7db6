import { logFailure } from "~/platform/log.server";
import type { Service } from "~/platform/service.server";
import type { ChangeRequest, ChangeStore } from "./change-request.server";
import { moveOn } from "./change-steps.server";
import { whatBecameOf } from "./uncertain.server";
import { deliveryOutcome, pauseAfter } from "./delivery";
import { askForChange, type Credentials } from "./dqt-change.server";
import { checkedFiles } from "./check-files.server";
import { evidencePath, removeEvidence } from "./evidence.server";

/** An attempt that has not ended by then never will: its Worker is gone. */
const LEASE_MS = 2 * 60 * 1000;

/** When to try again, in seconds; null where nothing is left to do. */
export type NextAttempt = number | null;

/** The store of change requests, as of now: a delivery takes longer than a request's moment. */
export function changeStore({
  database,
  configuration,
}: Pick<Service, "database" | "configuration">): ChangeStore {
  return { database, keys: configuration.DATA_KEYS, now: Date.now() };
}

/**
 * Brings a request to DQT, if it is time for that: has its files looked at, then asks DQT to open a
 * case. Who takes it up first has it; whoever comes second finds nothing to do.
 */
export async function deliver(
  service: Service,
  found: ChangeRequest,
): Promise<NextAttempt> {
  if (!isDue(found, Date.now())) return null;
  // A Worker that was stopped while it asked DQT leaves `sending` behind, and what DQT heard is unknown.
  const claimed = await moveOn(changeStore(service), found, {
    state: "checking",
    reason: null,
    attempts: found.attempts + 1,
  });
  if (!claimed) return null;
  const credentials = credentialsFor(service, claimed);
  if (!credentials) return waitForSignIn(service, claimed);
  const files = await checkedFiles(service, claimed);
  if (files === "unavailable") return backToWaiting(service, claimed);
  if (files === "infected") return backToDraft(service, claimed);
  if (claimed.isUncertain) {
    const became = await whatBecameOf(service, claimed, found.updatedAt);
    if (became !== "try-again") return settle(service, claimed, became);
  }
  return send(service, claimed, credentials, claimed.isUncertain);
}

/** Waiting, or left behind by an attempt that did not end. */
function isDue(
  { state, updatedAt }: Pick<ChangeRequest, "state" | "updatedAt">,
  now: number,
): boolean {
  if (state === "waiting") return true;
  return (
    (state === "checking" || state === "sending") && updatedAt + LEASE_MS < now
  );
}

async function send(
  service: Service,
  claimed: ChangeRequest,
  credentials: Credentials,
  wasUncertain: boolean,
): Promise<NextAttempt> {
  const { configuration } = service;
  const [file] = claimed.content.files;
  const { values } = claimed.content;
  if (!file || !values) return backToWaiting(service, claimed);
  // Written down before DQT is asked: whatever stops this Worker, it is known that it may have been.
  const sending = await moveOn(changeStore(service), claimed, {
    state: "sending",
    isUncertain: true,
  });
  if (!sending) return null;
  const now = Date.now();
  const path = await evidencePath({ keys: configuration.DATA_KEYS, now }, file);
  const answer = await askForChange(
    {
      url: configuration.DQT_API_URL,
      timeoutMs: configuration.CHANGE_TIMEOUT_MS,
      now,
    },
    {
      kind: claimed.kind,
      values,
      email: claimed.content.email,
      evidence: { name: file.name, url: configuration.SERVICE_ORIGIN + path },
    },
    credentials,
  );
  const { attempts } = claimed;
  const outcome = deliveryOutcome(answer, { wasUncertain, attempts });
  const { againInSeconds, ...columns } = outcome;
  if (answer.said !== "opened")
    logFailure({
      event: "delivery",
      reference: claimed.id,
      reason: answer.said,
    });
  const isDone = outcome.state === "in-review";
  const content = isDone
    ? { ...sending.content, token: null }
    : sending.content;
  await moveOn(changeStore(service), sending, columns, content);
  return againInSeconds;
}

/** The service's own key where it has one; else the teacher's token, while it is good. */
function credentialsFor(
  { configuration }: Service,
  { content }: ChangeRequest,
): Credentials | null {
  const { token, trn } = content;
  const { DQT_API_KEY, DQT_API_VERSION } = configuration;
  if (DQT_API_KEY && trn) return { apiKey: DQT_API_KEY, trn };
  if (!token || token.endsAt <= Date.now()) return null;
  return { accessToken: token.value, version: DQT_API_VERSION };
}

async function waitForSignIn(
  service: Service,
  claimed: ChangeRequest,
): Promise<NextAttempt> {
  const { content, attempts } = claimed;
  const waiting = {
    state: "waiting",
    reason: "sign-in",
    attempts: attempts - 1,
  } as const;
  await moveOn(changeStore(service), claimed, waiting, {
    ...content,
    token: null,
  });
  return null;
}

async function backToWaiting(
  service: Service,
  claimed: ChangeRequest,
): Promise<NextAttempt> {
  await moveOn(changeStore(service), claimed, { state: "waiting" });
  return pauseAfter(claimed.attempts);
}

/** A virus: the files go, what was typed stays, and the teacher is asked for others. */
async function backToDraft(
  service: Service,
  claimed: ChangeRequest,
): Promise<NextAttempt> {
  const { content } = claimed;
  const draft = { state: "draft", reason: "virus", submittedAt: null } as const;
  await moveOn(changeStore(service), claimed, draft, {
    ...content,
    files: [],
    token: null,
  });
  await removeEvidence({ bucket: service.evidence }, content.files);
  return null;
}

async function settle(
  service: Service,
  claimed: ChangeRequest,
  became: "arrived" | "unclear",
): Promise<NextAttempt> {
  const arrived = { state: "in-review", isUncertain: false } as const;
  const unclear = { state: "held", reason: "unclear" } as const;
  await moveOn(
    changeStore(service),
    claimed,
    became === "arrived" ? arrived : unclear,
    { ...claimed.content, token: null },
  );
  return null;
}
