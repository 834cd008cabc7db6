import { logFailure } from "~/platform/log.server";
import type { Service } from "~/platform/service.server";
import type { ChangeRequest, ChangeStore } from "./change-request.server";
import { moveOn } from "./change-steps.server";
import { whatBecameOf } from "./uncertain.server";
import { type DqtChangeAnswer, deliveryOutcome, pauseAfter } from "./delivery";
import { credentialsFor } from "./credentials";
import { askForChange, type Credentials } from "./dqt-change.server";
import { checkedFiles } from "./check-files.server";
import {
  type Evidence,
  type EvidenceStore,
  evidencePath,
  removeEvidence,
} from "./evidence.server";
import { signInToSend, virusFound } from "./messages";
import { tellTeacher } from "./tell-teacher.server";
import { asOneFile } from "./one-file.server";

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
  const credentials = credentialsFor(service, claimed, Date.now());
  if (!credentials) return waitForSignIn(service, claimed);
  if (claimed.isUncertain) {
    const became = await whatBecameOf(service, claimed);
    if (became === "wait") return backToWaiting(service, claimed);
    if (became !== "try-again") return settle(service, claimed, became);
  }
  const files = await checkedFiles(service, claimed);
  if (files === "unavailable") return backToWaiting(service, claimed);
  if (files === "infected" && !claimed.isUncertain)
    return backToDraft(service, claimed, "virus");
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
  const { values, files } = claimed.content;
  const store = evidenceStore(service);
  const one = await asOneFile(store, files);
  if (!one.ok || !values) return backToDraft(service, claimed, null);
  // Written down before DQT is asked: whatever stops this Worker, it is known that it may have been.
  const sending = await moveOn(changeStore(service), claimed, {
    state: "sending",
    isUncertain: true,
    triedAt: Date.now(),
  });
  const answer =
    sending && (await ask(service, sending, one.file, credentials));
  if (one.isMade) await removeEvidence(store, [one.file]);
  if (!sending || !answer) return null;
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
  const moved = await moveOn(changeStore(service), sending, columns, content);
  if (moved?.reason === "sign-in")
    await tellTeacher(service, claimed, signInToSend);
  return againInSeconds;
}

async function ask(
  { configuration }: Service,
  { kind, content }: ChangeRequest,
  file: Evidence,
  credentials: Credentials,
): Promise<DqtChangeAnswer> {
  const { DATA_KEYS, DQT_API_URL, CHANGE_TIMEOUT_MS, SERVICE_ORIGIN } =
    configuration;
  const now = Date.now();
  const path = await evidencePath({ keys: DATA_KEYS, now }, file);
  const change = {
    kind,
    values: content.values ?? {},
    email: content.email,
    evidence: { name: file.name, url: SERVICE_ORIGIN + path },
  };
  const dqt = { url: DQT_API_URL, timeoutMs: CHANGE_TIMEOUT_MS, now };
  return askForChange(dqt, change, credentials);
}

function evidenceStore({ evidence, configuration }: Service): EvidenceStore {
  return { bucket: evidence, keys: configuration.DATA_KEYS, now: Date.now() };
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
  const kept = { ...content, token: null };
  if (await moveOn(changeStore(service), claimed, waiting, kept))
    await tellTeacher(service, claimed, signInToSend);
  return null;
}

async function backToWaiting(
  service: Service,
  claimed: ChangeRequest,
): Promise<NextAttempt> {
  await moveOn(changeStore(service), claimed, { state: "waiting" });
  return pauseAfter(claimed.attempts);
}

/** What cannot be sent is the teacher's again: what was typed stays, files with a virus go. */
async function backToDraft(
  service: Service,
  claimed: ChangeRequest,
  reason: "virus" | null,
): Promise<NextAttempt> {
  const { content } = claimed;
  const gone = reason === "virus" ? content.files : [];
  const files = content.files.filter((file) => !gone.includes(file));
  const draft = { state: "draft", reason, submittedAt: null } as const;
  const kept = { ...content, files, token: null };
  const moved = await moveOn(changeStore(service), claimed, draft, kept);
  if (moved && reason === "virus")
    await tellTeacher(service, claimed, virusFound);
  await removeEvidence({ bucket: service.evidence }, gone);
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
