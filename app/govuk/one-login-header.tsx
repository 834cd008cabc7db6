import { logo } from "virtual:govuk-logo";

/** Where people see which services they have used, and change how they sign in. */
export const ONE_LOGIN_HOME = "https://home.account.gov.uk";

/**
 * The header of whoever signed in with GOV.UK One Login: the way to their account there, and out of both.
 * Its links are always unfolded, as they are where there is no script.
 * https://github.com/govuk-one-login/service-header
 */
export function OneLoginHeader({ signOut }: { signOut: string }) {
  return (
    <div className="rebranded-cross-service-header">
      <div className="rebranded-one-login-header">
        <div className="rebranded-one-login-header__container govuk-width-container">
          <div className="rebranded-one-login-header__logo">
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the logo has a label */}
            <a
              href="https://www.gov.uk/"
              className="rebranded-one-login-header__link rebranded-one-login-header__link--homepage"
              dangerouslySetInnerHTML={{ __html: logo }}
            />
          </div>
          <nav
            aria-label="GOV.UK One Login"
            className="rebranded-one-login-header__nav"
          >
            <ul className="rebranded-one-login-header__nav__list">
              <li className="rebranded-one-login-header__nav__list-item">
                <a
                  className="rebranded-one-login-header__nav__link"
                  href={ONE_LOGIN_HOME}
                >
                  <span className="rebranded-one-login-header__nav__text">
                    GOV.UK One Login
                  </span>
                </a>
              </li>
              <li className="rebranded-one-login-header__nav__list-item">
                <a
                  className="rebranded-one-login-header__nav__link"
                  href={signOut}
                >
                  <span className="rebranded-one-login-header__nav__text rebranded-one-login-header__nav__text--sign-out">
                    Sign out
                  </span>
                </a>
              </li>
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
}
