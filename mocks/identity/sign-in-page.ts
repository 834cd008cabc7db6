import { people } from "../people.ts";
import { fullName, type Person } from "../people/person.ts";
import type { Anyone } from "./accounts.ts";
import { html, page, type Html } from "./html.ts";

const nobody: Anyone = { trn: "", name: "", email: "", birthdate: "" };

/** What is wrong with the fields of the form, by field. */
export type FormErrors = Partial<Record<keyof Anyone, string>>;

/** The page that asks who is signing in; it works without script. */
export function signInPage(
  standsFor: string,
  values: Anyone = nobody,
  errors: FormErrors = {},
): string {
  const hasErrors = Object.keys(errors).length > 0;
  const title = "Who do you want to sign in as?";
  return page(
    hasErrors ? `Error: ${title}` : title,
    html`<p>
        This page stands in for ${standsFor}. Nobody on it is real, and there
        are no passwords.
      </p>
      <h2>Sign in as anyone</h2>
      <form method="post" novalidate>
        ${field("trn", "Teacher reference number (TRN)", values, errors, {
          hint: "7 digits. Leave it empty for an account without a TRN.",
        })}
        ${field("name", "Full name", values, errors)}
        ${field("email", "Email address", values, errors, { type: "email" })}
        ${field("birthdate", "Date of birth", values, errors, {
          hint: "For example 1989-04-23. May be left empty.",
        })}
        <button type="submit">Sign in</button>
      </form>
      <h2>Sign in as a test teacher</h2>
      <form method="post">
        <ul>
          ${people.map(choice)}
        </ul>
      </form>`,
  );
}

function choice({ account, story }: Person): Html {
  const { trn, sub, name } = account;
  return html`<li>
    <button
      type="submit"
      name="${trn === null ? "sub" : "trn"}"
      value="${trn ?? sub}"
      aria-describedby="story-${sub}"
    >
      ${fullName(name)}, ${trn === null ? "no TRN" : `TRN ${trn}`}
    </button>
    <p id="story-${sub}">${story}</p>
  </li>`;
}

function field(
  name: keyof Anyone,
  label: string,
  values: Anyone,
  errors: FormErrors,
  { hint, type = "text" }: { hint?: string; type?: string } = {},
): Html {
  const error = errors[name];
  const described = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(error === undefined ? [] : [`${name}-error`]),
  ].join(" ");
  return html`<p>
    <label for="${name}">${label}</label>
    ${hint === undefined ? "" : html`<span id="${name}-hint">${hint}</span><br />`}
    ${
      error === undefined
        ? ""
        : html`<span id="${name}-error" class="error">Error: ${error}</span
            ><br />`
    }
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${values[name]}"
      ${described === "" ? "" : html`aria-describedby="${described}"`}
      ${error === undefined ? "" : html`aria-invalid="true"`}
    />
  </p>`;
}
