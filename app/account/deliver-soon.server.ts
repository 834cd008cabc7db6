import { logFailure } from "~/platform/log.server";
import type { Service } from "~/platform/service.server";
import { overdueRequests, requestToDeliver } from "./change-requests.server";
import { changeStore, deliver } from "./deliver.server";

/** As long as a teacher is kept waiting for the case number; delivery goes on without them. */
const PATIENCE_MS = 6000;
/** By then the attempt at once has ended, if nothing went wrong. */
const QUEUE_SECONDS = 60;
/** On what nothing has happened for so long nobody is at work any more. */
const OVERDUE_MS = 10 * 60 * 1000;

/**
 * Delivers a request now, and has the queue look after it: whatever stops this attempt, another one
 * is coming. Returns when it is done, or when the teacher has waited long enough.
 */
export async function deliverSoon(service: Service, id: string): Promise<void> {
  await enqueue(service, id, QUEUE_SECONDS);
  const delivery = deliverById(service, id);
  service.waitUntil(delivery);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([delivery, patience]);
  clearTimeout(timer);
}

/** Takes up what the queue has lost or given up. */
export async function deliverOverdue(service: Service): Promise<number> {
  const overdue = await overdueRequests(changeStore(service), OVERDUE_MS);
  for (const id of overdue) await deliverById(service, id);
  return overdue.length;
}

/** One attempt; whatever it leaves undone stays in D1, and comes again. */
async function deliverById(
  service: Service,
  id: string,
): Promise<number | null> {
  try {
    const found = await requestToDeliver(changeStore(service), id);
    return found && (await deliver(service, found));
  } catch (error) {
    const reason = error instanceof Error ? error.name : "error";
    logFailure({ event: "delivery", reference: id, reason });
    return QUEUE_SECONDS;
  }
}

/** A queue that does not take it is no reason to fail: the clock finds what is overdue. */
async function enqueue(
  { delivery }: Service,
  request: string,
  delaySeconds: number,
): Promise<void> {
  await delivery.send({ request }, { delaySeconds }).catch(() => {
    logFailure({ event: "delivery", reference: request, reason: "not queued" });
  });
}

/** Attempts whatever the queue brings; what is to be tried again comes again, later each time. */
export async function deliverBatch(
  service: Service,
  batch: MessageBatch<unknown>,
): Promise<void> {
  const isDead = batch.queue.includes("-dead-");
  for (const message of batch.messages) {
    const { request } = message.body as { request: string }; // only `enqueue` writes to it
    if (isDead) {
      // It stays in D1, where the teacher sees it waiting, and the clock takes it up again.
      logFailure({ event: "delivery", reference: request, reason: "given up" });
      message.ack();
      continue;
    }
    const next = await deliverById(service, request);
    if (next === null) message.ack();
    else message.retry({ delaySeconds: next });
  }
}
