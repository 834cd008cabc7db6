import { z } from "zod";

const apiKinds = [
  "status",
  "delay",
  "reset",
  "html",
  "truncated",
  "nonsense",
  "not-found-empty",
  "rate-limited",
  "trickle",
  "missing-section",
] as const;

const identityKinds = [
  "down",
  "delay",
  "invalid-grant",
  "invalid-client",
  "wrong-nonce",
  "wrong-audience",
  "wrong-issuer",
  "expired-token",
  "wrong-signature",
  "rotated-key",
  "unknown-key",
  "access-denied",
  "missing-state",
  "wrong-state",
  "no-expires-in",
  "no-id-token",
  "short-access-token",
  "trn-only-in-userinfo",
  "userinfo-other-sub",
  "userinfo-down",
  "old-verified-claims",
] as const;

export type ApiFaultKind = (typeof apiKinds)[number];
export type IdentityFaultKind = (typeof identityKinds)[number];

const count = z.number().int().positive();

const scope = {
  /** Only for this teacher: a TRN, or the `sub` of someone without one. */
  trn: z.string().min(1).optional(),
  /** How often it strikes before it is gone. */
  times: count.optional(),
  /** How long it lasts. */
  seconds: z.number().positive().optional(),
  delayMs: z.number().int().nonnegative().max(120_000).optional(),
};

const apiFault = z.strictObject({
  ...scope,
  upstream: z.enum(["dqt", "dqt-changes", "npq", "scanner", "notify"]),
  kind: z.enum(apiKinds),
  status: z.number().int().min(200).max(599).optional(),
  retryAfter: z.number().int().nonnegative().optional(),
  body: z.string().optional(),
  /** Strikes on the way back: what was asked for is done. */
  after: z.boolean().optional(),
  /** Which key of the answer to leave out; the first section asked for when not given. */
  section: z.string().min(1).optional(),
});

const identityFault = z.strictObject({
  ...scope,
  upstream: z.literal("identity"),
  kind: z.enum(identityKinds),
  /** The beginning of the paths that `down` and `delay` strike, such as `/connect/token`. */
  path: z.string().startsWith("/").optional(),
  /** The life of the access token of `short-access-token`. */
  accessTokenSeconds: count.optional(),
});

const faultRequest = z.discriminatedUnion("upstream", [
  apiFault,
  identityFault,
]);

/** What may be asked of `POST /__mocks/faults`. */
export type FaultRequest = z.infer<typeof faultRequest>;
export type ApiFault = z.infer<typeof apiFault>;
export type IdentityFault = z.infer<typeof identityFault>;

/** A fault that is switched on. */
export type Fault = FaultRequest & { id: string };

/** Reads a request for a fault; a malformed one comes back as what is wrong with it. */
export function parseFault(
  given: unknown,
): { ok: true; fault: FaultRequest } | { ok: false; errors: string[] } {
  const result = faultRequest.safeParse(given);
  if (result.success) return { ok: true, fault: result.data };
  return {
    ok: false,
    errors: result.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join(".")}: ${message}`,
    ),
  };
}

/** The switches, and the way for an upstream to ask what should go wrong now. */
export type Faults = {
  add(request: FaultRequest): Fault;
  list(): readonly Fault[];
  /** Switches one off, or all of them; says how many were on. */
  clear(id?: string): number;
  /** The newest API fault that strikes this teacher, counted as used. */
  takeApi(
    upstream: ApiFault["upstream"],
    trn: string | undefined,
  ): ApiFault | null;
  /** The newest identity fault of these kinds that strikes here, counted as used. */
  takeIdentity(
    kinds: readonly IdentityFaultKind[],
    where: { who?: string | undefined; path?: string },
  ): IdentityFault | null;
};

type Switched = { fault: Fault; left: number; until: number };

/** A board of fault switches; every mock server and every test has its own. */
export function createFaults(now: () => number = Date.now): Faults {
  let switched: Switched[] = [];

  function alive(): Switched[] {
    switched = switched.filter(({ left, until }) => left > 0 && until > now());
    return switched;
  }

  function take(strikes: (fault: Fault) => boolean): Fault | null {
    const found = alive().findLast(({ fault }) => strikes(fault));
    if (found === undefined) return null;
    found.left -= 1;
    return found.fault;
  }

  return {
    add(request) {
      const fault = { ...request, id: crypto.randomUUID() };
      const { times = Infinity, seconds = Infinity } = request;
      switched.push({ fault, left: times, until: now() + seconds * 1000 });
      return fault;
    },
    list: () => alive().map(({ fault }) => fault),
    clear(id) {
      const before = alive();
      switched = before.filter(
        ({ fault }) => id !== undefined && fault.id !== id,
      );
      return before.length - switched.length;
    },
    takeApi(upstream, trn) {
      const fault = take(
        (candidate) => candidate.upstream === upstream && isFor(candidate, trn),
      );
      return fault === null || fault.upstream === "identity" ? null : fault;
    },
    takeIdentity(kinds, { who, path = "" }) {
      const fault = take(
        (candidate) =>
          candidate.upstream === "identity" &&
          kinds.includes(candidate.kind) &&
          isFor(candidate, who) &&
          path.startsWith(candidate.path ?? ""),
      );
      return fault?.upstream === "identity" ? fault : null;
    },
  };
}

function isFor(fault: Fault, who: string | undefined): boolean {
  return fault.trn === undefined || fault.trn === who;
}
