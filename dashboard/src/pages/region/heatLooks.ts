import { LOOKS } from './crowd';

const CLOSED = LOOKS.indexOf('closed');
const SILENT = LOOKS.indexOf('silent');
const FILLS = ['h0', 'h1', 'h2', 'h3', 'h4'] as const;
const TOKENS = ['panel', 'raise', 'line', 'ink', 'ink2', 'ink3', 'line-strong', 'on-h3', 'on-h4', ...FILLS] as const;

/** The colours of the page as a canvas needs them. */
export type Palette = Readonly<Record<(typeof TOKENS)[number] | 'font', string>>;

/** The colours in force where an element stands. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const colours = TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()]);
  return { ...Object.fromEntries(colours), font: style.fontFamily } as Palette;
}

/** Where something is drawn, in pixels of the canvas. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fills boxes with a look: its colour, and its shape in the middle of each. */
export function drawLook(
  context: CanvasRenderingContext2D,
  look: number,
  boxes: readonly Box[],
  palette: Palette,
): void {
  const unknown = look === CLOSED || look === SILENT;
  context.fillStyle = unknown ? palette.panel : palette[FILLS[look]!];
  boxes.forEach(({ x, y, width, height }) => context.fillRect(x, y, width, height));
  if (unknown) {
    boxes.forEach((box) => drawUnknown(context, look === SILENT, box, palette));
  } else if (look >= 2) {
    context.fillStyle = look === 4 ? palette['on-h4'] : look === 3 ? palette['on-h3'] : palette.panel;
    context.beginPath();
    boxes.forEach((box) => addShape(context, look, box));
    context.fill();
  }
}

/** △, ◆ and ■: to be watched, over the target, critical. */
function addShape(context: CanvasRenderingContext2D, look: number, box: Box): void {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const r = Math.min(box.width, box.height) * 0.27;
  if (look === 4) {
    context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  } else if (look === 3) {
    context.moveTo(x, y - r * 1.25);
    context.lineTo(x + r * 1.25, y);
    context.lineTo(x, y + r * 1.25);
    context.lineTo(x - r * 1.25, y);
    context.closePath();
  } else {
    context.moveTo(x, y - r);
    context.lineTo(x + r * 1.1, y + r * 0.9);
    context.lineTo(x - r * 1.1, y + r * 0.9);
    context.closePath();
  }
}

/** Hatched where nothing is known, hollow and dashed where nobody works. */
function drawUnknown(context: CanvasRenderingContext2D, hatched: boolean, box: Box, palette: Palette): void {
  const { x, y, width, height } = box;
  const pen = Math.max(1, Math.round(Math.min(width, height) / 14));
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.lineWidth = pen;
  context.strokeStyle = hatched ? palette.ink3 : palette['line-strong'];
  context.beginPath();
  if (hatched) {
    for (let from = x - height; from < x + width; from += pen * 4) {
      context.moveTo(from, y + height);
      context.lineTo(from + height, y);
    }
  } else {
    context.setLineDash([pen * 2, pen * 2]);
  }
  context.rect(x + pen / 2, y + pen / 2, width - pen, height - pen);
  context.stroke();
  context.restore();
}
