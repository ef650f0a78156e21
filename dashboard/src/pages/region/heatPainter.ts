import { LOOKS } from './crowd';
import type { HeatLayout } from './heatLayout';

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

/** What stands in a cell with room for words. */
export interface CellWords {
  readonly name: string;
  readonly details: readonly string[];
}

const CLOSED = LOOKS.indexOf('closed');
const SILENT = LOOKS.indexOf('silent');
const UNDRAWN = 255;
/** How wide the band of a card is that shows its look. */
const BAND_EMS = 1.6;

/**
 * Draws the cells of the map, each with its colour and its shape, and of a crowd only those whose look has changed:
 * every look is drawn once and copied from there.
 */
export class HeatPainter {
  private readonly context: CanvasRenderingContext2D;
  private readonly looks = document.createElement('canvas');
  private drawn = new Uint8Array(0);
  private words: string[] = [];
  private layout: HeatLayout | undefined;
  private palette: Palette | undefined;
  private scale = 1;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext('2d', { alpha: false })!;
  }

  /** Begins anew with another layout, size or colours. */
  prepare(layout: HeatLayout, width: number, palette: Palette): void {
    this.layout = layout;
    this.palette = palette;
    this.scale = Math.max(1, devicePixelRatio);
    this.canvas.width = Math.round(width * this.scale);
    this.canvas.height = Math.round(layout.height * this.scale);
    this.context.fillStyle = palette.panel;
    this.context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    this.drawn = new Uint8Array(layout.x.length).fill(UNDRAWN);
    this.words = [];
    this.drawLooks(layout, palette);
  }

  private drawLooks(layout: HeatLayout, palette: Palette): void {
    const width = this.pixels(layout.cellWidth);
    const height = this.pixels(layout.cellHeight);
    this.looks.width = Math.max(1, width * LOOKS.length);
    this.looks.height = Math.max(1, height);
    const context = this.looks.getContext('2d', { alpha: false })!;
    LOOKS.forEach((_, look) => {
      context.save();
      context.translate(look * width, 0);
      context.beginPath();
      context.rect(0, 0, width, height);
      context.clip();
      if (layout.cardLine > 0) {
        drawCard(context, look, width, height, this.pixels(layout.cardLine * BAND_EMS), palette);
      } else {
        drawCell(context, look, width, height, palette);
      }
      context.restore();
    });
  }

  private pixels(css: number): number {
    return Math.max(1, Math.round(css * this.scale));
  }

  /** Draws the cells whose look, or whose words, differ from what is there; how many those were. */
  draw(lookOf: (hall: number) => number, wordsOf: (hall: number) => CellWords): number {
    const { layout, drawn } = this;
    if (layout === undefined) {
      return 0;
    }
    let changed = 0;
    for (let hall = 0; hall < drawn.length; hall += 1) {
      const look = lookOf(hall);
      if (layout.cardLine > 0) {
        changed += this.drawWords(layout, hall, look, wordsOf(hall));
      } else if (look !== drawn[hall]) {
        this.copyLook(layout, hall, look);
        changed += 1;
      }
    }
    return changed;
  }

  private copyLook(layout: HeatLayout, hall: number, look: number): void {
    const width = this.pixels(layout.cellWidth);
    const height = this.pixels(layout.cellHeight);
    const x = Math.round(layout.x[hall]! * this.scale);
    const y = Math.round(layout.y[hall]! * this.scale);
    this.context.drawImage(this.looks, look * width, 0, width, height, x, y, width, height);
    this.drawn[hall] = look;
  }

  private drawWords(layout: HeatLayout, hall: number, look: number, words: CellWords): number {
    const text = [look, words.name, ...words.details].join('\n');
    if (this.words[hall] === text) {
      return 0;
    }
    this.words[hall] = text;
    this.copyLook(layout, hall, look);
    const { context, palette, scale } = this;
    const line = layout.cardLine;
    const x = (layout.x[hall]! + line * (BAND_EMS + 0.6)) * scale;
    const room = (layout.cellWidth - line * (BAND_EMS + 1)) * scale;
    const write = (text: string, row: number, font: string, colour: string) => {
      context.font = `${font} ${palette!.font}`;
      context.fillStyle = colour;
      context.fillText(fitted(context, text, room), x, (layout.y[hall]! + line * (1.05 + row * 1.4)) * scale);
    };
    context.textBaseline = 'middle';
    write(words.name, 0, `700 ${line * scale}px`, palette!.ink);
    words.details.forEach((detail, row) => write(detail, row + 1, `${line * 0.857 * scale}px`, palette!.ink2));
    return 1;
  }
}

function fitted(context: CanvasRenderingContext2D, text: string, room: number): string {
  let shown = text;
  while (shown.length > 1 && context.measureText(shown).width > room) {
    shown = `${shown.slice(0, shown.endsWith('…') ? -2 : -1)}…`;
  }
  return shown;
}

type Pen = CanvasRenderingContext2D;

/** A cell that is nothing but its look. */
function drawCell(context: Pen, look: number, width: number, height: number, palette: Palette): void {
  if (look === CLOSED || look === SILENT) {
    context.fillStyle = palette.panel;
    context.fillRect(0, 0, width, height);
    drawUnknown(context, look === SILENT, width, height, palette);
    return;
  }
  context.fillStyle = palette[FILLS[look]!];
  context.fillRect(0, 0, width, height);
  context.fillStyle = look === 4 ? palette['on-h4'] : look === 3 ? palette['on-h3'] : palette.panel;
  drawGlyph(context, look, width / 2, height / 2, Math.min(width, height) * 0.27);
}

/** A cell with room for words beside its look. */
function drawCard(context: Pen, look: number, width: number, height: number, band: number, palette: Palette): void {
  context.fillStyle = palette.raise;
  context.fillRect(0, 0, width, height);
  drawCell(context, look, band, height, palette);
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.strokeRect(0.5, 0.5, width - 1, height - 1);
}

/** △, ◆ and ■: to be watched, over the target, critical. */
function drawGlyph(context: Pen, look: number, x: number, y: number, r: number): void {
  if (look < 2) {
    return;
  }
  context.beginPath();
  if (look === 4) {
    context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  } else if (look === 3) {
    [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]].forEach(([dx, dy]) => context.lineTo(x + dx! * r, y + dy! * r));
  } else {
    [[0, -1], [1.1, 0.9], [-1.1, 0.9]].forEach(([dx, dy]) => context.lineTo(x + dx! * r, y + dy! * r));
  }
  context.closePath();
  context.fill();
}

/** Hatched where nothing is known, hollow and dashed where nobody works. */
function drawUnknown(context: Pen, hatched: boolean, width: number, height: number, palette: Palette): void {
  const pen = Math.max(1, Math.round(Math.min(width, height) / 14));
  context.lineWidth = pen;
  context.strokeStyle = hatched ? palette.ink3 : palette['line-strong'];
  const apart = pen * 4;
  context.beginPath();
  if (hatched) {
    for (let x = -height; x < width; x += apart) {
      context.moveTo(x, height);
      context.lineTo(x + height, 0);
    }
  } else {
    context.setLineDash([pen * 2, pen * 2]);
  }
  context.rect(pen / 2, pen / 2, width - pen, height - pen);
  context.stroke();
  context.setLineDash([]);
}
