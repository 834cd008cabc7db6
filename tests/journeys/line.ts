import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** What happens to bytes on a line: they come through, nothing does, or requests do and answers do not. */
type Mode = "whole" | "cut" | "no answers";

export type Line = Awaited<ReturnType<typeof startLine>>;

/** A door to a server on this machine that can be cut, as a tunnel cuts a phone off. */
export async function startLine(target: () => number) {
  let mode: Mode = "whole";
  const waiting: (() => void)[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.on("close", () => open.delete(client));
    client.on("error", () => client.destroy());
    if (mode === "cut") {
      client.destroy();
      return;
    }
    const upstream = connect(target(), "127.0.0.1");
    upstream.on("error", () => client.destroy());
    upstream.on("close", () => client.destroy());
    client.on("close", () => upstream.destroy());
    client.on("data", (bytes) => upstream.write(bytes));
    upstream.on("data", (bytes) => {
      if (mode === "whole") client.write(bytes);
      else {
        client.destroy();
        for (const heard of waiting.splice(0)) heard();
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const set = (next: Mode) => {
    mode = next;
    if (next === "cut") for (const client of open) client.destroy();
  };
  return {
    port,
    cut: () => set("cut"),
    mend: () => set("whole"),
    /** From now on requests arrive and answers are lost; resolves when the first one is. */
    loseAnswers: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
        set("no answers");
      }),
    close: () => {
      set("cut");
      server.close();
    },
  };
}
