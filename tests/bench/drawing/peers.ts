import { PDFDocument, rgb } from "@cantoo/pdf-lib";
import { create } from "fontkit";
import PdfkitDocument from "pdfkit";

import regularWhole from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?inline";
import boldWhole from "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf?inline";
import { bytesOf } from "./inline.ts";
import { LEFT, QR, type Sheet, WIDTH } from "./sheet.ts";

/** As they are published; each library cuts them to what it uses. */
const REGULAR = bytesOf(regularWhole);
const BOLD = bytesOf(boldWhole);

const A4 = { width: 595.28, height: 841.89 };
const EDGE = 30;

/** The sheet as pdfkit draws it. */
export async function byPdfkit({
  title,
  lines,
  bars,
}: Sheet): Promise<Uint8Array> {
  const document = new PdfkitDocument({
    size: "A4",
    margin: 0,
    lang: "en-GB",
    info: { Title: title },
    font: REGULAR as unknown as string,
  });
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.registerFont("bold", BOLD as unknown as ArrayBuffer);
  document.registerFont("regular", REGULAR as unknown as ArrayBuffer);
  document.rect(EDGE, EDGE, A4.width - 2 * EDGE, A4.height - 2 * EDGE).stroke();
  for (const { text, size, y, isBold } of lines)
    document
      .font(isBold ? "bold" : "regular")
      .fontSize(size)
      .text(text, LEFT, y, { width: WIDTH });
  for (const { x, y, width } of bars)
    document.rect(
      QR.x + x * QR.module,
      QR.y + y * QR.module,
      width * QR.module,
      QR.module,
    );
  document.fill();
  document.end();
  await ended;
  return joined(chunks);
}

/** The sheet as pdf-lib draws it. */
export async function byPdfLib({
  title,
  lines,
  bars,
}: Sheet): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit({ create } as never);
  document.setTitle(title);
  document.setLanguage("en-GB");
  const regular = await document.embedFont(REGULAR, { subset: true });
  const bold = await document.embedFont(BOLD, { subset: true });
  const page = document.addPage([A4.width, A4.height]);
  page.drawRectangle({
    x: EDGE,
    y: EDGE,
    width: A4.width - 2 * EDGE,
    height: A4.height - 2 * EDGE,
    borderWidth: 1,
    borderColor: rgb(0, 0, 0),
  });
  for (const { text, size, y, isBold } of lines)
    page.drawText(text, {
      x: LEFT,
      y: A4.height - y - size,
      size,
      font: isBold ? bold : regular,
      maxWidth: WIDTH,
    });
  const path = bars.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}`);
  page.drawSvgPath(path.join(""), {
    x: QR.x,
    y: A4.height - QR.y,
    scale: QR.module,
    color: rgb(0, 0, 0),
  });
  return document.save();
}

function joined(chunks: Uint8Array[]): Uint8Array {
  return new Uint8Array(chunks.flatMap((chunk) => [...chunk]));
}
