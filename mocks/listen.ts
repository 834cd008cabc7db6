import { createServer, type RequestListener, type Server } from "node:http";

/** Servers on both loopback addresses, so that `localhost` reaches them either way. */
export type Listening = { port: number; stop: () => Promise<void> };

/** Listens on 127.0.0.1 and, where the machine has it, on ::1; port 0 picks a free one. */
export async function listen(
  port: number,
  listener: RequestListener,
): Promise<Listening> {
  for (;;) {
    const first = await open(port, "127.0.0.1", listener);
    if (first instanceof Error) throw first;
    const chosen = portOf(first);
    const second = await open(chosen, "::1", listener);
    if (!(second instanceof Error)) return listening(chosen, [first, second]);
    if (!("code" in second) || second.code !== "EADDRINUSE")
      return listening(chosen, [first]);
    await close(first);
    if (port !== 0) throw second;
  }
}

function listening(port: number, servers: readonly Server[]): Listening {
  return {
    port,
    stop: async () => void (await Promise.all(servers.map(close))),
  };
}

function open(
  port: number,
  host: string,
  listener: RequestListener,
): Promise<Server | Error> {
  const server = createServer(listener);
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, host, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The server has no port");
  return address.port;
}
