import { getResponse } from "msw";
import { type Cases, createCases } from "./dqt/cases.ts";
import { dqtHandlers, type ReadToken } from "./dqt.ts";
import type { Faults } from "./faults.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { notifyHandlers } from "./notify.ts";
import { npqHandlers } from "./npq.ts";
import { scannerHandlers } from "./scanner.ts";

/**
 * Makes the one function that answers for every API that is faked, in Node and
 * in workerd alike; null means that nobody fakes what was asked.
 */
export function createAnswer(given: {
  readToken: ReadToken;
  faults: Faults;
  /** None yet, when not given. */
  cases?: Cases;
  inbox?: Inbox;
}): (request: Request) => Promise<Response | null> {
  const options = { cases: createCases(), inbox: createInbox(), ...given };
  const handlers = [
    ...dqtHandlers(options),
    ...npqHandlers(options),
    ...scannerHandlers(options),
    ...notifyHandlers(options),
  ];
  return async (request) => (await getResponse(handlers, request)) ?? null;
}
