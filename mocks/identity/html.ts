/** Markup that is safe to send as it is. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Value = string | Html | readonly Html[];

/** Writes markup; every value that is not markup itself is escaped. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const markup = parts.map((part, place) => part + written(values[place]));
  return new Html(markup.join(""));
}

function written(value: Value | undefined): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.markup;
  if (typeof value === "string") return escaped(value);
  return value.map(({ markup }) => markup).join("");
}

function escaped(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A whole page, with its title as the one heading. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} - DfE Identity account (local stand-in)</title>
        <style>
          body {
            font:
              1.1875rem/1.5 arial,
              sans-serif;
            margin: 0 auto;
            max-width: 44rem;
            padding: 0 1rem 4rem;
            color: #0b0c0c;
          }
          button,
          input {
            font: inherit;
            padding: 0.3rem 0.6rem;
          }
          label {
            display: block;
            font-weight: bold;
          }
          .error {
            color: #ca3535;
            font-weight: bold;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.markup;
}
