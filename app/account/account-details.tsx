import { ONE_LOGIN_HOME } from "~/govuk/one-login-header";
import { SummaryList } from "~/govuk/summary-list";
import { detailRow } from "./account-rows";

/** What the account says besides the record. */
export function AccountDetails({
  preferredName,
  email,
  mobile,
}: Record<"preferredName" | "email" | "mobile", string | null>) {
  return (
    <>
      <h2 className="govuk-heading-m">Account details</h2>
      <SummaryList
        rows={[
          detailRow("Preferred name", preferredName, "preferred-name"),
          detailRow("Email address", email, "email"),
          detailRow("Mobile number", mobile, "phone"),
        ]}
      />
    </>
  );
}

/** Where somebody signs in elsewhere, what they sign in with is changed there. */
export function ElsewhereChanged({ email }: { email: string | null }) {
  return (
    <p className="govuk-body">
      {email && (
        <>
          {"We email you at "}
          <span className="app-address">{email}</span>
          {". "}
        </>
      )}
      <a className="govuk-link" href={ONE_LOGIN_HOME}>
        Change your email address and how you sign in at GOV.UK One Login
      </a>
    </p>
  );
}
