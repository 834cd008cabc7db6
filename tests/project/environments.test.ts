import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const file = readFileSync("wrangler.toml", "utf8");

/** What an environment binds, by kind; wrangler takes none of it over from the local one. */
function bindingsOf(environment: string): string[] {
  const prefix = environment ? `env.${environment}.` : "";
  const tables = file.split(/^(?=\[)/m).filter((table) => {
    const [, name = ""] = /^\[\[(.+?)\]\]/.exec(table) ?? [];
    return environment
      ? name.startsWith(prefix)
      : name !== "" && !name.startsWith("env.");
  });
  return tables
    .map((table) => {
      const [, kind = ""] = /^\[\[(.+?)\]\]/.exec(table) ?? [];
      const [, name = ""] = /^(?:binding|name) = "(.+)"/m.exec(table) ?? [];
      return `${kind.slice(prefix.length)} ${name}`;
    })
    .toSorted();
}

test.each(["preview", "production"])(
  "in %s there is everything that there is on a newcomer's machine",
  (environment) => {
    const here = bindingsOf("").filter((each) => !each.endsWith(" "));
    expect(here.length).toBeGreaterThan(7);
    expect(bindingsOf(environment)).toEqual(expect.arrayContaining(here));
  },
);

test.each(["", "preview", "production"])(
  "what cannot be delivered is not lost: the queue of %j has one for dead letters, which is read too",
  (environment) => {
    const prefix = environment ? `env.${environment}.` : "";
    const consumers = file
      .split(/^(?=\[)/m)
      .filter((table) => table.startsWith(`[[${prefix}queues.consumers]]`));
    const [dead = ""] = consumers.flatMap(
      (table) => /^dead_letter_queue = "(.+)"/m.exec(table)?.[1] ?? [],
    );
    expect(dead).not.toBe("");
    expect(
      consumers.some((table) => table.includes(`\nqueue = "${dead}"`)),
    ).toBe(true);
  },
);

test.each(["preview", "production"])(
  "two kinds of limit in %s do not count together, and the environments do not either",
  (environment) => {
    const ids = [
      ...file.matchAll(
        /^\[\[env\.(\w+)\.ratelimits\]\][^[]+?namespace_id = "(\d+)"/gm,
      ),
    ].map(([, name, id]) => [name, id]);
    const own = ids
      .filter(([name]) => name === environment)
      .map(([, id]) => id);
    const others = ids
      .filter(([name]) => name !== environment)
      .map(([, id]) => id);
    expect(new Set(own).size).toBe(own.length);
    expect(own.filter((id) => others.includes(id))).toEqual([]);
  },
);

test.each(["preview", "production"])(
  "in %s the log is kept, for references to be found in it, and no line of it says who asked for what",
  (environment) => {
    const table = (name: string) =>
      file
        .split(/^(?=\[)/m)
        .find((each) => each.startsWith(`[env.${environment}.${name}]\n`));
    expect(table("observability")).toMatch(/^enabled = true$/m);
    const logs = table("observability.logs");
    expect(logs).toMatch(/^enabled = true$/m);
    expect(logs).toMatch(/^invocation_logs = false$/m);
    // None is left out.
    expect(file).not.toContain("sampling_rate");
  },
);
