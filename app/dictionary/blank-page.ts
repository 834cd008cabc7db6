import { createRequestHandler } from "@remix-run/cloudflare";
import * as build from "virtual:remix/server-build";

import { blankRecord } from "./blank-record";

const PATH = "/qualifications";
const MARKS = { nonce: "", reference: "", dictionary: null };
const SESSION = { endsAt: 60 * 60 * 1000, now: 0 };

/** Loaders are replaced, so that nothing is read from anywhere. */
const GIVEN: Record<string, object> = {
  root: { session: SESSION },
  "qualifications/qualifications": blankRecord(),
};

/**
 * The page of qualifications as nobody sees it: frame, styles, every kind of card with its labels,
 * and no value of any teacher. It is what later pages are compressed against (`docs/compression.md`).
 *
 * @throws when it does not come out as a page
 */
export async function blankPage(): Promise<string> {
  const handle = createRequestHandler(
    { ...build, routes: withGivenData(build.routes) },
    "production",
  );
  const request = new Request(`https://blank.invalid${PATH}`);
  // Nothing else of a context is asked for where no loader is.
  const response = await handle(request, MARKS as never);
  if (response.status !== 200)
    throw new Error(`The blank page is a ${response.status}`);
  return response.text();
}

function withGivenData(routes: typeof build.routes): typeof build.routes {
  const given = { ...routes };
  for (const [id, data] of Object.entries(GIVEN)) {
    const route = routes[id];
    if (!route) throw new Error(`There is no route ${id}`);
    given[id] = { ...route, module: { ...route.module, loader: () => data } };
  }
  return given;
}
