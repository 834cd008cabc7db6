import { index, route, type RouteConfig } from "@remix-run/route-config";

/** Of each kind of certificate; a test compares it with them. */
export const CERTIFICATE_FILES = [
  "qts.pdf",
  "qtls.pdf",
  "eyts.pdf",
  "induction.pdf",
  "npqel.pdf",
  "npqeyl.pdf",
  "npqh.pdf",
  "npqlbc.pdf",
  "npqll.pdf",
  "npqlpm.pdf",
  "npqlt.pdf",
  "npqltd.pdf",
  "npqml.pdf",
  "npqsenco.pdf",
  "npqsl.pdf",
];

/** Every address of the service and the file that answers it. */
export default [
  index("identity/start.tsx"),

  route("sign-in", "identity/sign-in.tsx"),
  route("auth/:provider/callback", "identity/callback.ts"),
  route(
    "auth/:provider/signed-out-elsewhere",
    "identity/signed-out-elsewhere.ts",
  ),
  route("csp", "csp-report.ts"),
  route("sign-out", "identity/sign-out.tsx"),
  route("signed-out", "identity/signed-out.tsx"),

  route("qualifications", "qualifications/qualifications.tsx"),
  route("qualifications/*", "identity/old-address.ts"),
  route("certificates", "certificates/downloaded.tsx"),
  route("certificates/withdraw/:code", "certificates/withdraw.tsx"),
  route("certificates/:kind", "certificates/certificate-page.tsx"),
  route("certificates/all.pdf", "certificates/all-certificates-pdf.ts"),
  ...CERTIFICATE_FILES.map((file) =>
    route(`certificates/${file}`, "certificates/certificate-pdf.ts", {
      id: `certificates/${file}`,
    }),
  ),
  route("verify", "verify/verify.tsx"),
  route("verify/:code", "verify/checked.tsx"),
  route("identity-account", "account/identity-account.tsx"),

  route("account", "account/account.tsx"),
  route("account/name", "account/name.tsx"),
  route("account/date-of-birth", "account/date-of-birth.tsx"),
  route("account/preferred-name", "account/preferred-name.tsx"),
  route("account/:contact", "account/contact.tsx"),
  route("account/:contact/code", "account/contact-code.tsx"),
  route("account/:kind/check", "account/check-answers.tsx"),
  route("account/requests/:id", "account/request.tsx"),
  route("evidence/:token", "account/evidence-download.ts"),

  route("feedback", "feedback/feedback.tsx"),
  route("feedback/sent", "feedback/sent.tsx"),

  route("uploads", "uploads/begin.ts"),
  route("uploads/:id", "uploads/go-on.ts"),

  route("offline", "offline/offline.tsx"),
  route("offline/copy", "offline/copy.tsx"),
  route("offline/key", "offline/key.ts"),
  route("offline/help/:version", "offline/help.ts"),
  route("offline/pages/:version", "offline/pages.ts"),
  route("service-worker.js", "offline/service-worker.ts"),

  route("cookies", "content/cookies.tsx"),
  route("privacy", "content/privacy.tsx"),
  route("accessibility", "content/accessibility.tsx"),

  route("dictionary/:hash", "dictionary/download.ts"),

  route("health", "health/health.ts"),
  route("health/all", "health/health-all.ts"),

  route("*", "content/not-found.tsx"),
] satisfies RouteConfig;
