import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** What happens to bytes on a line: they come through, nothing does, or requests do and answers do not. */
type Mode = "whole" | "cut" | "no answers";

type State = {
  mode: Mode;
  open: Set<Socket>;
  /** How many bytes of requests came through. */
  sent: number;
  /** After how many nothing moves any more, and who is told. */
  hold: { at: number; tell: () => void } | null;
  /** How the request begins that does not come through. */
  refused: string | null;
  /** How the request begins from which on answers are lost. */
  lastRequest: string | null;
  /** Who is told when an answer is lost. */
  waiting: (() => void)[];
};

export type Line = Awaited<ReturnType<typeof startLine>>;

/** A door to a server on this machine that can be cut, as a tunnel cuts a phone off. */
export async function startLine(target: () => number) {
  const state: State = {
    mode: "whole",
    open: new Set(),
    sent: 0,
    hold: null,
    refused: null,
    lastRequest: null,
    waiting: [],
  };
  const server = createServer((client) => carry(state, client, target));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    port,
    ...controlsOf(state),
    close: () => {
      setMode(state, "cut");
      server.close();
    },
  };
}

/** What a test does to a line. */
function controlsOf(state: State) {
  return {
    cut: () => setMode(state, "cut"),
    mend: () => setMode(state, "whole"),
    /** How many bytes of requests came through. */
    sent: () => state.sent,
    /** From now on requests arrive and answers are lost; resolves when the first one is. */
    loseAnswers: () =>
      new Promise<void>((resolve) => {
        state.waiting.push(resolve);
        setMode(state, "no answers");
      }),
    /** The same, from the first request on that begins like this. */
    loseAnswersFrom: (request: string) =>
      new Promise<void>((resolve) => {
        state.waiting.push(resolve);
        state.lastRequest = request;
      }),
    /** Requests that begin like this do not come through, until the line is mended. */
    refuse: (request: string) => {
      state.refused = request;
    },
    /** After so many more bytes of requests nothing moves; resolves when it has come to that. */
    holdAfter: (bytes: number) =>
      new Promise<void>((resolve) => {
        state.hold = { at: state.sent + bytes, tell: resolve };
      }),
  };
}

function setMode(state: State, mode: Mode): void {
  Object.assign(state, { mode, hold: null, refused: null, lastRequest: null });
  for (const client of state.open)
    if (mode === "cut") client.destroy();
    else client.resume();
}

/** Carries what one client says to the server, and back. */
function carry(state: State, client: Socket, target: () => number): void {
  state.open.add(client);
  client.on("close", () => state.open.delete(client));
  client.on("error", () => client.destroy());
  if (state.mode === "cut") {
    client.destroy();
    return;
  }
  const upstream = connect(target(), "127.0.0.1");
  upstream.on("error", () => client.destroy());
  upstream.on("close", () => client.destroy());
  client.on("close", () => upstream.destroy());
  client.on("data", (bytes) => {
    if (state.hold && state.sent + bytes.length > state.hold.at) {
      client.pause();
      client.unshift(bytes);
      state.hold.tell();
      return;
    }
    const { refused, lastRequest } = state;
    const request = bytes.toString("latin1");
    if (refused && request.startsWith(refused)) {
      client.destroy();
      return;
    }
    if (lastRequest && request.startsWith(lastRequest))
      state.mode = "no answers";
    state.sent += bytes.length;
    upstream.write(bytes);
  });
  upstream.on("data", (bytes) => {
    if (state.mode === "whole") client.write(bytes);
    else {
      client.destroy();
      for (const heard of state.waiting.splice(0)) heard();
    }
  });
}
