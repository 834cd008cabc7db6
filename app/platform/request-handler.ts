import {
  createRequestHandler,
  type RequestHandler,
  type ServerBuild,
} from "@remix-run/cloudflare";

/**
 * Answers requests as Remix does, which looks through all routes three times a request and sorts them anew
 * each time. Addresses that begin alike have a handler of their own, which knows only where these
 * can lead; whatever is unusual is left to one that knows all.
 */
export function createHandler(build: ServerBuild): RequestHandler {
  const all = createRequestHandler(build, "production");
  const beginnings = beginningsOf(build.routes);
  const handlers = new Map<string, RequestHandler>();
  return (request, context) => {
    const { pathname } = new URL(request.url);
    const beginning = beginningOf(pathname);
    if (!beginnings.has(beginning)) return all(request, context);
    const handler =
      handlers.get(beginning) ??
      createRequestHandler(buildFor(build, beginning), "production");
    handlers.set(beginning, handler);
    return handler(request, context);
  };
}

type Routes = Record<string, { path?: string | undefined } | undefined>;

/** Of an address, what stands before its second slash: "/account" of "/account/name". */
export function beginningOf(pathname: string): string {
  return /^\/[^/]*/.exec(pathname)?.[0] ?? "";
}

/** Everything that a route begins with to the letter. */
export function beginningsOf(routes: Routes): ReadonlySet<string> {
  const all = Object.values(routes).map((route) => beginningOf(pathOf(route)));
  return new Set(all.filter((each) => !mayBeAnything(each)));
}

/** The routes that an address with this beginning can lead to. */
export function routesFor<All extends Routes>(
  routes: All,
  beginning: string,
): All {
  const kept = Object.entries(routes).filter(([id, route]) => {
    const own = beginningOf(pathOf(route));
    return id === "root" || own === beginning || mayBeAnything(own);
  });
  return Object.fromEntries(kept) as All; // fewer of the same
}

function buildFor(build: ServerBuild, beginning: string): ServerBuild {
  const { routes, assets } = build;
  return {
    ...build,
    routes: routesFor(routes, beginning),
    assets: { ...assets, routes: routesFor(assets.routes, beginning) },
  };
}

function pathOf(route: Routes[string]): string {
  return `/${route?.path ?? ""}`;
}

/** ":kind", or "*". */
function mayBeAnything(beginning: string): boolean {
  return /^\/[:*]/.test(beginning);
}
