import { matchRoutes } from "@remix-run/react";
import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";

import routes from "../routes";
import { beginningOf, beginningsOf, routesFor } from "./request-handler";

const manifest = Object.fromEntries([
  ["root", { id: "root" }],
  ...routes.map(({ id, file, path, index }) => [
    id ?? file,
    { id: id ?? file, path, index },
  ]),
]) as Record<string, { id: string; path?: string; index?: boolean }>;
const beginnings = beginningsOf(manifest);

/** Where an address leads, with what stands in it. */
function leadsTo(known: typeof manifest, pathname: string) {
  const { root, ...children } = known;
  const tree = [{ ...root, children: Object.values(children) }];
  const found = matchRoutes(
    tree as Parameters<typeof matchRoutes>[0],
    pathname,
  );
  return found?.map(({ route, params }) => [route.id, params]);
}

function expectTheSame(pathname: string): void {
  const beginning = beginningOf(pathname);
  if (!beginnings.has(beginning)) return;
  expect(leadsTo(routesFor(manifest, beginning), pathname), pathname).toEqual(
    leadsTo(manifest, pathname),
  );
}

test("every address leads where it leads among all routes, and looks through few", () => {
  for (const { path = "" } of routes) {
    const pathname = `/${path.replaceAll(/:\w+|\*/g, "x")}`;
    expectTheSame(pathname);
    expectTheSame(`${pathname}/`);
    expectTheSame(`${pathname}/x`);
  }
  expect(beginnings.size).toBeGreaterThan(15);
  expect(Object.keys(routesFor(manifest, "/qualifications"))).toHaveLength(4);
});

test("an address that is spelt oddly leads where it leads among all routes", () => {
  const piece = constantFrom(
    ..."/ // account name certificates qts.pdf verify %61ccount Account %2F . .. * : x auth identity callback é".split(
      " ",
    ),
  );
  assert(
    property(array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      expectTheSame(new URL(`http://x/${pieces.join("")}`).pathname);
      expectTheSame(new URL(`http://x/${pieces.join("/")}`).pathname);
    }),
    { numRuns: 2000 },
  );
});
