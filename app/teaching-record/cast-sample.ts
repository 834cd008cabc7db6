import { vi } from "vitest";

type Person = { story: string; account: { trn: string | null } };
type Fault = {
  upstream: "dqt" | "npq";
  kind: string;
  section?: string;
  delayMs?: number;
};
type Faults = { add(fault: Fault): void };
type Answer = (request: Request) => Promise<Response | null>;
type Claims = { trn: string; scope: string };

type CreateAnswer = (options: {
  readToken: (token: string) => Promise<Claims>;
  faults: Faults;
}) => Answer;

// The mocks are a TypeScript project of their own, with other types for the same names: hence globs.
const [people = []] = Object.values(
  import.meta.glob<Person[]>("../../mocks/people.ts", {
    eager: true,
    import: "people",
  }),
);
const [createAnswer] = Object.values(
  import.meta.glob<CreateAnswer>("../../mocks/answer.ts", {
    eager: true,
    import: "createAnswer",
  }),
);
const [createFaults] = Object.values(
  import.meta.glob<() => Faults>("../../mocks/faults.ts", {
    eager: true,
    import: "createFaults",
  }),
);

/** For tests: every test teacher who has a TRN. */
export const cast = people.flatMap(({ story, account }) =>
  account.trn === null ? [] : [{ trn: account.trn, story }],
);

/** For tests: lets the mocks answer every request; an access token is the TRN itself. */
export function startMocks(...switchedOn: Fault[]) {
  const faults = createFaults?.();
  if (!faults || !createAnswer) throw new Error("The mocks are not there.");
  for (const fault of switchedOn) faults.add(fault);
  const answer = createAnswer({
    readToken: async (trn) => ({ trn, scope: "dqt:read" }),
    faults,
  });
  return vi.spyOn(globalThis, "fetch").mockImplementation(async (...asked) => {
    const response = await answer(new Request(...asked));
    if (response?.type === "error") throw new TypeError("Connection lost.");
    return response ?? Promise.reject(new Error("Nobody fakes this."));
  });
}
