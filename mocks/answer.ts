import { getResponse } from "msw";
import { dqtHandlers, type ReadToken } from "./dqt.ts";
import type { Faults } from "./faults.ts";
import { npqHandlers } from "./npq.ts";

/**
 * Makes the one function that answers for every API that is faked, in Node and
 * in workerd alike; null means that nobody fakes what was asked.
 */
export function createAnswer(options: {
  readToken: ReadToken;
  faults: Faults;
}): (request: Request) => Promise<Response | null> {
  const handlers = [...dqtHandlers(options), ...npqHandlers(options)];
  return async (request) => (await getResponse(handlers, request)) ?? null;
}
