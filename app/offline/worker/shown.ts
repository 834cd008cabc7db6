import { formatSize } from "~/account/evidence-file";
import type { Values } from "./fill";

/** What stands in a form, by the names of its fields, as the list of what waits shows it. */
export function fieldsOf(form: FormData): Values {
  const fields: Record<string, string> = {};
  const files: string[] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = value;
    else if (value.name !== "")
      files.push(`${value.name} (${formatSize(value.size)})`);
  }
  const { choice, other = "" } = fields;
  const preferredName = choice === "other" ? other : (choice ?? "");
  return { ...fields, preferredName, files: files.join(", ") };
}
