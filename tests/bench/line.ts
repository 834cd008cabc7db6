import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line: how long a byte is on its way there and back, and how many come through. */
export type Line = { roundTripMs: number; bytesPerSecond: number };

export const TWO_G: Line = { roundTripMs: 800, bytesPerSecond: 6_250 };
export const SLOW_3G: Line = { roundTripMs: 400, bytesPerSecond: 50_000 };

/** The longest piece that goes through at once. */
const SEGMENT = 1460;

/**
 * A door to a server on this machine behind a slow line, which all its connections share. What a
 * browser itself pretends counts whole packets, and says little about differences of a few hundred bytes.
 */
export async function slowDoor(port: number) {
  let line: Line | null = null;
  let freeAt = 0;
  /** When so many bytes that are sent now have come through. */
  const arrival = (bytes: number): number => {
    if (!line) return 0;
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (bytes / line.bytesPerSecond) * 1000;
    return freeAt - now + line.roundTripMs / 2;
  };
  const server = createServer((client) => {
    const target = connect(port, "127.0.0.1");
    // A connection is a round trip of its own before anything is asked.
    const opening = line ? line.roundTripMs : 0;
    let wait = opening;
    client.on("data", (bytes) => {
      const delay = wait + (line ? line.roundTripMs / 2 : 0);
      wait = 0;
      setTimeout(() => target.write(bytes), delay);
    });
    target.on("data", (bytes: Buffer) => {
      for (let at = 0; at < bytes.length; at += SEGMENT) {
        const segment = bytes.subarray(at, at + SEGMENT);
        setTimeout(() => client.write(segment), arrival(segment.length));
      }
    });
    endTogether(client, target);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    origin: `http://localhost:${typeof address === "object" && address ? address.port : 0}`,
    set: (next: Line | null) => {
      line = next;
      freeAt = 0;
    },
    close: () => server.close(),
  };
}

function endTogether(...sockets: [Socket, Socket]): void {
  const end = () => sockets.forEach((socket) => socket.destroy());
  for (const socket of sockets) socket.on("close", end).on("error", end);
}
