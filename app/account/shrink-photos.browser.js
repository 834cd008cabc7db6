/**
 * Runs in the browser, where there is script and the browser can draw the photo: makes a photo smaller
 * before it is sent, so that it goes quickly over a thin line, and one from HEIC a JPEG. Whoever wants
 * to can send the original. Everything else, and every photo where that fails, is sent as it is, and
 * the service says what is wrong with it. It stands in the page as text.
 */
{
  /** What a photo has to be larger than, for it to be worth while. */
  const SMALL = 500 * 1024;
  const MEGABYTE = 1024 * 1024;
  /** What the service takes. */
  const LARGEST = 3 * MEGABYTE;
  const HEIC = /\.hei[cf]$/i;
  /** A page of A4 with 200 dots to the inch: small print can still be read. */
  const MOST_PIXELS = 4_000_000;
  const input = document.querySelector("#evidence");
  const choice = document.querySelector("#smaller");
  const box = document.querySelector("#original");
  let work = null;
  /** Of each file that was chosen: itself, and what is sent in its place. */
  let files = [];

  const sizeOf = (bytes) =>
    bytes < MEGABYTE
      ? `${Math.round(bytes / 1024)}KB`
      : `${(bytes / MEGABYTE).toFixed(1)}MB`;
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
    const isSmaller = drawn && (drawn.size < file.size || HEIC.test(file.name));
    if (!isSmaller) return file;
    const name = file.name.replace(/\.\w+$/, "") + ".jpg";
    return new File([drawn], name, { type: "image/jpeg" });
  };
  const isForUs = (file) =>
    HEIC.test(file.name) ||
    (file.size > SMALL && /^image\/(?:jpeg|png)$/.test(file.type));
  const use = () => {
    const kept = new DataTransfer();
    for (const { file, made } of files)
      kept.items.add(box?.checked && file.size <= LARGEST ? file : made);
    input.files = kept.files;
  };
  const change = async (chosen) => {
    files = [];
    for (const file of chosen)
      files.push({
        file,
        made: isForUs(file) ? await draw(file).catch(() => file) : file,
      });
    use();
    const smaller = files.filter(
      ({ file, made }) =>
        made !== file && file.size <= LARGEST && !HEIC.test(file.name),
    );
    choice.hidden = smaller.length === 0;
    document.querySelector("#original-hint").textContent = smaller
      .map(
        ({ file, made }) =>
          `We made ${file.name} smaller, so that it sends faster: ${sizeOf(made.size)} instead of ${sizeOf(file.size)}.`,
      )
      .join(" ");
  };

  input?.addEventListener("change", () => {
    box.checked = false;
    const current = change([...(input.files ?? [])]).finally(() => {
      if (work === current) work = null;
    });
    work = current;
  });
  box?.addEventListener("change", use);
  input?.form.addEventListener("submit", (event) => {
    if (!work) return;
    event.preventDefault();
    void work.then(() => input.form.requestSubmit());
  });
}
