import type { ReactNode } from "react";

import type { PageSession } from "./content/page-session";
import { ServiceFooter, ServiceHeader } from "./content/furniture";
import { DictionaryLink } from "./dictionary/dictionary-link";
import { BackLink } from "./govuk/back-link";
import { SkipLink } from "./govuk/skip-link";
import { SESSION_CHECK } from "./identity/session-check";
import {
  SessionEnd,
  SessionWarning,
  sessionEndStyle,
} from "./identity/session-end";
import { OfflineHelp } from "./offline/offline-help";
import { isForDevice } from "./platform/own-device";
import { STYLES_PLACE } from "./page-styles";

type PageProps = {
  /** `<title>` and what else belongs into the head. */
  head: ReactNode;
  nonce: string;
  /** The path of the page, to mark it in the navigation. */
  path: string;
  session: PageSession | null;
  /** Where "Back" leads, on a page that has it. */
  back?: string | null;
  children: ReactNode;
};

/**
 * The whole page around its content (GOV.UK page template). It needs neither Remix nor data, so
 * that error pages can stand in it when everything else has failed.
 */
export function Page({
  head,
  nonce,
  path,
  session,
  back,
  children,
}: PageProps) {
  const css = STYLES_PLACE + (session ? sessionEndStyle(session) : "");
  return (
    <html lang="en" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        {head}
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover"
        />
        <meta name="theme-color" content="#1d70b8" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/favicon.svg" />
        {isForDevice(path) && (
          <link rel="manifest" href="/manifest.webmanifest" />
        )}
        <DictionaryLink path={path} signedIn={session !== null} />
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css }} />
        {session && (
          <script
            nonce={nonce}
            dangerouslySetInnerHTML={{ __html: SESSION_CHECK }}
          />
        )}
      </head>
      <body className="govuk-template__body">
        <SkipLink />
        <ServiceHeader path={path} provider={session?.provider} />
        <div className="govuk-width-container">
          {back && <BackLink href={back} />}
          <main className="govuk-main-wrapper" id="main-content">
            <OfflineHelp path={path} />
            {children}
            {session && <SessionEnd endsAt={session.endsAt} path={path} />}
          </main>
        </div>
        <ServiceFooter />
        {session && <SessionWarning endsAt={session.endsAt} path={path} />}
      </body>
    </html>
  );
}
