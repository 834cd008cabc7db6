/** One request that an upstream got; never with a token in it. */
export type Call = {
  at: string;
  upstream: "dqt" | "npq" | "identity" | "unmocked";
  method: string;
  path: string;
  /** The version header of the record service. */
  version: string | null;
  include: string | null;
  /** Whose record was asked for, where that can be told. */
  trn: string | null;
  /** Null when the connection was cut. */
  status: number | null;
  milliseconds: number;
};

/** The recent calls, oldest first. */
export type Calls = {
  add: (call: Call) => void;
  list: () => readonly Call[];
  /** What somebody asked for that nobody fakes. */
  unmocked: () => readonly Call[];
  clear: () => void;
};

const kept = 1000;

/** Remembers the latest calls, so that tests can say which were made. */
export function createCalls(): Calls {
  const calls: Call[] = [];
  return {
    add(call) {
      calls.push(call);
      calls.splice(0, calls.length - kept);
    },
    list: () => [...calls],
    unmocked: () => calls.filter(({ upstream }) => upstream === "unmocked"),
    clear: () => void calls.splice(0),
  };
}
