import { qrCode } from "../qr-code";
import { number } from "./operators";

/** A QR code as path operators for filling, `size` points wide with its quiet border. */
export function qrPath(text: string, size: number): string {
  const { modules, bars } = qrCode(text);
  const scale = number(size / modules);
  const rectangles = bars.map(
    ({ x, y, width }) => `${x} ${modules - 1 - y} ${width} 1 re`,
  );
  return `${scale} 0 0 ${scale} 0 0 cm\n${rectangles.join("\n")} f`;
}
