/** The edge writes its own `Accept-Encoding`, and says elsewhere what the browser sent. */
export function browserEncodings(
  request: Pick<Request, "headers"> & { cf?: Record<string, unknown> },
): string {
  const { clientAcceptEncoding } = request.cf ?? {};
  return typeof clientAcceptEncoding === "string"
    ? clientAcceptEncoding
    : (request.headers.get("Accept-Encoding") ?? "");
}

/** Whether `Accept-Encoding` names this encoding, and not to refuse it (RFC 9110 12.5.3). */
export function acceptsEncoding(header: string, encoding: string): boolean {
  return header.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";");
    const isRefused = parameters.some((one) => /^\s*q=0(\.0*)?\s*$/i.test(one));
    return name.trim().toLowerCase() === encoding && !isRefused;
  });
}
