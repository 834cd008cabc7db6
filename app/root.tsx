import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import {
  isRouteErrorResponse,
  Meta,
  Outlet,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";

import { backLinkOf } from "./back-link-of";
import type { PageSession } from "./content/page-session";
import { ProblemContent, problemFor } from "./content/problem";
import { pageTitle, SERVICE_NAME } from "./content/service";
import { Page } from "./page";
import { isForCopy } from "./platform/offline-copy";
import { useRequestMarks } from "./platform/request-marks";

export const meta: MetaFunction = ({ error }) => [
  {
    title: pageTitle(error ? problemFor(statusOf(error)).title : SERVICE_NAME),
  },
];

/**
 * What the frame of every page shows of a signed-in teacher; a database that is down signs nobody in,
 * and a page that is kept outlives the session.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (isForCopy(request)) return { session: null };
  const found = await context.session().catch(() => null);
  const live = found?.state === "live" ? found.session : null;
  if (!live) return { session: null };
  const { endsAt, provider } = live;
  const session: PageSession = { endsAt, provider, now: context.now };
  return { session };
}

export function Layout({ children }: { children: ReactNode }) {
  const { nonce } = useRequestMarks();
  const { pathname } = useLocation();
  const data = useRouteLoaderData<typeof loader>("root");
  const back = backLinkOf(useMatches().at(-1));
  return (
    <Page
      head={<Meta />}
      nonce={nonce}
      path={pathname}
      session={data?.session ?? null}
      back={back}
    >
      {children}
    </Page>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const { reference } = useRequestMarks();
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <ProblemContent
      status={statusOf(useRouteError())}
      reference={reference}
      signedIn={Boolean(data?.session)}
    />
  );
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
