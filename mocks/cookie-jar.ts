/** The cookies of a visitor without a browser, by name. */
export type CookieJar = {
  values: Map<string, string>;
  /** Takes over what the `Set-Cookie` headers of a response say. */
  keep: (headers: Headers) => void;
  /** The `Cookie` header for a path. */
  headerFor: (path: string) => string;
};

/** An empty jar; it knows names, values, paths and the end of a cookie, and nothing else. */
export function createCookieJar(): CookieJar {
  const values = new Map<string, string>();
  const paths = new Map<string, string>();

  function keepLine(line: string): void {
    const [pair = "", ...attributes] = line.split(/; */);
    const at = pair.indexOf("=");
    const name = pair.slice(0, at);
    const path = attributes.find((word) => /^path=/i.test(word))?.slice(5);
    const isOver = attributes.some((word) =>
      /^(?:max-age=0|expires=Thu, 01 Jan 1970.*)$/i.test(word),
    );
    if (isOver) values.delete(name);
    else values.set(name, pair.slice(at + 1));
    paths.set(name, path ?? "/");
  }

  return {
    values,
    keep: (headers) => headers.getSetCookie().forEach(keepLine),
    headerFor: (path) =>
      [...values]
        .filter(([name]) => path.startsWith(paths.get(name) ?? "/"))
        .map(([name, value]) => `${name}=${value}`)
        .join("; "),
  };
}
