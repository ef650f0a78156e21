import { LOOKS } from './crowd';
import type { HeatLayout } from './heatLayout';
import { drawLook, type Palette } from './heatLooks';

/** What stands in a cell with room for words. */
export interface CellWords {
  readonly name: string;
  readonly details: readonly string[];
}

const UNDRAWN = 255;
/** How wide the band of a card is that shows its look. */
const BAND_EMS = 1.6;

/**
 * Draws the cells of the map, each with its colour and its shape, and of a crowd only those whose look has changed:
 * all cells of one look in one go, for a pen that changes its colour is slow.
 */
export class HeatPainter {
  private readonly context: CanvasRenderingContext2D;
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
  }

  /** Draws the cells whose look, or whose words, differ from what is there; how many those were. */
  draw(lookOf: (hall: number) => number, wordsOf: (hall: number) => CellWords): number {
    const { layout, drawn, palette } = this;
    if (layout === undefined || palette === undefined) {
      return 0;
    }
    const changed: number[][] = LOOKS.map(() => []);
    let count = 0;
    for (let hall = 0; hall < drawn.length; hall += 1) {
      const look = lookOf(hall);
      if (layout.cardLine > 0) {
        count += this.drawCard(layout, palette, hall, look, wordsOf(hall));
      } else if (look !== drawn[hall]) {
        changed[look]!.push(hall);
        drawn[hall] = look;
        count += 1;
      }
    }
    changed.forEach((halls, look) => halls.length > 0 && this.drawCells(layout, palette, halls, look));
    return count;
  }

  private drawCells(layout: HeatLayout, palette: Palette, halls: readonly number[], look: number): void {
    const { scale } = this;
    const side = Math.max(1, Math.round(layout.cellWidth * scale));
    const boxes = halls.map((hall) => ({
      x: Math.round(layout.x[hall]! * scale),
      y: Math.round(layout.y[hall]! * scale),
      width: side,
      height: side,
    }));
    drawLook(this.context, look, boxes, palette);
  }

  private drawCard(layout: HeatLayout, palette: Palette, hall: number, look: number, words: CellWords): number {
    const text = [look, words.name, ...words.details].join('\n');
    if (this.words[hall] === text) {
      return 0;
    }
    this.words[hall] = text;
    const { context, scale } = this;
    const line = layout.cardLine * scale;
    const box = {
      x: Math.round(layout.x[hall]! * scale),
      y: Math.round(layout.y[hall]! * scale),
      width: Math.round(layout.cellWidth * scale),
      height: Math.round(layout.cellHeight * scale),
    };
    context.fillStyle = palette.raise;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.lineWidth = 1;
    context.strokeStyle = palette.line;
    context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
    drawLook(context, look, [{ ...box, width: line * BAND_EMS }], palette);
    const write = (words: string, row: number, font: string, colour: string) => {
      context.font = `${font} ${palette.font}`;
      context.fillStyle = colour;
      const shown = fitted(context, words, box.width - line * (BAND_EMS + 1));
      context.fillText(shown, box.x + line * (BAND_EMS + 0.6), box.y + line * (1.05 + row * 1.4));
    };
    context.textBaseline = 'middle';
    write(words.name, 0, `700 ${line}px`, palette.ink);
    words.details.forEach((detail, row) => write(detail, row + 1, `${line * 0.857}px`, palette.ink2));
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
