/**
 * The fields of a form that was sent, none when what was sent is no form. A field that was sent
 * twice counts once, with its last value.
 */
export async function formFields(
  request: Request,
): Promise<Record<string, File | string>> {
  const form = await request.formData().catch(() => new FormData());
  return Object.fromEntries(form);
}
