import { createRequestHandler } from "@remix-run/cloudflare";
import * as build from "virtual:remix/server-build";

/**
 * A page as nobody sees it: what its loaders would read stands in `given`, by route, so that nothing
 * is read from anywhere.
 *
 * @throws when it does not come out as a page
 */
export async function blankPage(
  path: string,
  given: Record<string, object>,
  nonce = "",
): Promise<string> {
  const handle = createRequestHandler(
    { ...build, routes: withGivenData(build.routes, given) },
    "production",
  );
  const request = new Request(`https://blank.invalid${path}`);
  const marks = { nonce, reference: "", dictionary: null };
  // Nothing else of a context is asked for where no loader is.
  const response = await handle(request, marks as never);
  if (response.status !== 200)
    throw new Error(`The blank page of ${path} is a ${response.status}`);
  return response.text();
}

function withGivenData(
  routes: typeof build.routes,
  given: Record<string, object>,
): typeof build.routes {
  const replaced = { ...routes };
  for (const [id, data] of Object.entries(given)) {
    const route = routes[id];
    if (!route) throw new Error(`There is no route ${id}`);
    replaced[id] = {
      ...route,
      module: { ...route.module, loader: () => data },
    };
  }
  return replaced;
}
