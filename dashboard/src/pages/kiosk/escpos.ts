/** A picture of two colours: rows of pixels, true where it is black. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly black: (x: number, y: number) => boolean;
}

const ESC = 0x1b;
const GS = 0x1d;
/** What one command may carry; small printers have small buffers. */
const BAND_ROWS = 128;
const FEED_LINES = 3;

/**
 * A picture as the bytes of ESC/POS: initialise, raster bands (GS v 0), feed and cut. A picture rather than text, for
 * printers disagree about the encoding of Chinese but not about dots.
 */
export function escposRaster(bitmap: Bitmap): Uint8Array<ArrayBuffer> {
  const bytesPerRow = Math.ceil(bitmap.width / 8);
  const out: number[] = [ESC, 0x40];
  for (let top = 0; top < bitmap.height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, bitmap.height - top);
    out.push(GS, 0x76, 0x30, 0, bytesPerRow & 0xff, bytesPerRow >> 8, rows & 0xff, rows >> 8);
    for (let y = top; y < top + rows; y += 1) {
      for (let column = 0; column < bytesPerRow; column += 1) {
        let byte = 0;
        for (let bit = 0; bit < 8; bit += 1) {
          const x = column * 8 + bit;
          byte = (byte << 1) | (x < bitmap.width && bitmap.black(x, y) ? 1 : 0);
        }
        out.push(byte);
      }
    }
  }
  out.push(ESC, 0x64, FEED_LINES, GS, 0x56, 0x42, 0);
  return Uint8Array.from(out);
}
