import { escposRaster } from './escpos';

/** What stands on a printed ticket. */
export interface Paper {
  readonly hall: string;
  readonly number: string;
  readonly lines: readonly string[];
  readonly papers: readonly string[];
  readonly foot: string;
  /** The code of the ticket's address, true where it is black. */
  readonly code: readonly (readonly boolean[])[];
}

/** 80 mm paper at 203 dots an inch has 72 mm of dots. */
const WIDTH_DOTS = 576;
const MARGIN_DOTS = 16;
const PRINT_WITHIN_MILLIS = 5_000;
const FONT = '"HarmonyOS Sans SC","MiSans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

interface Line {
  readonly text: string;
  readonly dots: number;
  readonly bold: boolean;
}

function layout(paper: Paper): readonly Line[] {
  return [
    { text: paper.hall, dots: 30, bold: false },
    { text: paper.number, dots: 110, bold: true },
    ...paper.lines.map((text) => ({ text, dots: 30, bold: false })),
    ...paper.papers.map((text) => ({ text, dots: 26, bold: false })),
  ];
}

/** Breaks a text where the paper ends; Chinese may break anywhere. */
export function wrapped(text: string, fits: (part: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    if (line !== '' && !fits(line + letter)) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return line === '' ? lines : [...lines, line];
}

function draw(paper: Paper): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  const font = (line: Line) => `${line.bold ? 700 : 400} ${line.dots}px ${FONT}`;
  const lines = [...layout(paper), { text: paper.foot, dots: 24, bold: false }].flatMap((line) => {
    pen.font = font(line);
    const fits = (part: string) => pen.measureText(part).width <= WIDTH_DOTS - 2 * MARGIN_DOTS;
    return wrapped(line.text, fits).map((text) => ({ ...line, text }));
  });
  const dot = Math.max(3, Math.floor(280 / Math.max(1, paper.code.length)));
  const codeDots = dot * paper.code.length;
  canvas.width = WIDTH_DOTS;
  canvas.height = lines.reduce((sum, line) => sum + Math.round(line.dots * 1.4), 0) + codeDots + 2 * MARGIN_DOTS;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  let y = 0;
  for (const line of lines) {
    const height = Math.round(line.dots * 1.4);
    pen.font = font(line);
    pen.fillText(line.text, WIDTH_DOTS / 2, y + height / 2);
    y += height;
  }
  const left = Math.floor((WIDTH_DOTS - codeDots) / 2);
  paper.code.forEach((row, j) =>
    row.forEach((black, i) => black && pen.fillRect(left + i * dot, y + MARGIN_DOTS + j * dot, dot, dot)),
  );
  return canvas;
}

/** A ticket as the bytes of an ESC/POS printer. */
export function escposOf(paper: Paper): Uint8Array<ArrayBuffer> {
  const canvas = draw(paper);
  const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
  return escposRaster({
    width: canvas.width,
    height: canvas.height,
    black: (x, y) => pixels[(y * canvas.width + x) * 4]! < 128,
  });
}

/** Hands a ticket to the kiosk's print service; whether it said that it printed. */
export async function printOn(printer: string, paper: Paper): Promise<boolean> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PRINT_WITHIN_MILLIS);
  try {
    const response = await fetch(`${printer}/print`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: escposOf(paper),
      signal: abort.signal,
    });
    return response.ok;
  } catch {
    // A printer that does not answer is what the caller tells the customer of.
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** The code of an address; its library is fetched when the first ticket is given out. */
export async function codeOf(address: string): Promise<readonly (readonly boolean[])[]> {
  const { default: encodeQR } = await import('qr');
  return encodeQR(address, 'raw', { border: 4 });
}

/** The dark modules of a code as one path, each one unit wide. */
export function codePath(code: readonly (readonly boolean[])[]): string {
  return code.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
}
