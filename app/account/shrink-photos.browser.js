/**
 * Runs in the browser, where there is script and the browser can draw the photo: turns what was chosen
 * from HEIC into JPEG, and makes a photo that is too large for us small enough, before it is sent.
 * Everything else, and every photo where that fails, is sent as it is, and the service says what is
 * wrong with it. It stands in the page as text.
 */
{
  const LARGEST = 3 * 1024 * 1024;
  const MOST_PIXELS = 8_000_000;
  const input = document.querySelector("#evidence");
  let work = null;

  const draw = async (file) => {
    const photo = await createImageBitmap(file);
    const { width, height } = photo;
    const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas
      .getContext("2d")
      ?.drawImage(photo, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise((resolve) => {
      canvas.toBlob(resolve, "image/jpeg", 0.8);
    });
    if (!drawn) return file;
    const name = file.name.replace(/\.\w+$/, "") + ".jpg";
    return new File([drawn], name, { type: "image/jpeg" });
  };
  const isForUs = ({ name, type, size }) =>
    /\.hei[cf]$/i.test(name) ||
    (size > LARGEST && /^image\/(?:jpeg|png)$/.test(type));
  const change = async (chosen) => {
    const kept = new DataTransfer();
    for (const file of chosen)
      kept.items.add(isForUs(file) ? await draw(file).catch(() => file) : file);
    input.files = kept.files;
  };

  input?.addEventListener("change", () => {
    const chosen = [...(input.files ?? [])];
    if (!chosen.some(isForUs)) return;
    const current = change(chosen).finally(() => {
      if (work === current) work = null;
    });
    work = current;
  });
  input?.form.addEventListener("submit", (event) => {
    if (!work) return;
    event.preventDefault();
    void work.then(() => input.form.requestSubmit());
  });
}
