import type { CrowdGroup } from './crowd';

/** Where each hall's cell lies on the map, in CSS pixels. */
export interface HeatLayout {
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** The height of a line of text in a cell that has room for words; 0 where it has none. */
  readonly cardLine: number;
  readonly height: number;
  readonly labels: readonly { readonly region: string; readonly x: number; readonly y: number }[];
  readonly labelWidth: number;
  /** By the hall's place in the crowd. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export interface HeatRoom {
  readonly width: number;
  readonly height: number;
  /** The height of a line of text. */
  readonly line: number;
  /** How wide the names of groups are, in lines' heights. */
  readonly labelEms: number;
  /** How much larger than that words on a card may become. */
  readonly cardScaleMost?: number;
}

/** At most so many halls are shown with their names. */
export const NAMED_MOST = 60;

const NARROW_EMS = 40;
const LABEL_EMS_MOST = 9;
const SMALLEST = 8;
const GAP_SHARE = 0.14;
const CARD_EMS = 15;
const CARD_HEIGHT_EMS = 5.2;

/** The room for the longest of these names: a Chinese sign is as wide as a line is high, a Latin one half of that. */
export function labelEms(names: readonly string[]): number {
  const widths = names.map((name) => [...name].reduce((sum, sign) => sum + (sign > '\u2e80' ? 0.88 : 0.5), 0.8));
  return Math.min(LABEL_EMS_MOST, Math.max(0, ...widths));
}

interface Pitch {
  readonly x: number;
  readonly y: number;
}

/**
 * Places the groups below each other with the largest cells with which all of them fit; where even the smallest do
 * not, the map grows beyond the room.
 */
export function heatLayout(groups: readonly CrowdGroup[], halls: number, room: HeatRoom): HeatLayout {
  const above = room.width < NARROW_EMS * room.line;
  const labelled = groups.length > 1;
  const labelWidth = !labelled || above ? 0 : room.labelEms * room.line;
  const head = labelled && above ? room.line * 1.3 : 0;
  const between = room.line * 0.5;
  const width = room.width - labelWidth;
  const named = halls <= NAMED_MOST;
  const heightWith = (pitch: Pitch): number => {
    const columns = columnsOf(width, pitch);
    const rows = groups.reduce((sum, group) => sum + Math.ceil(group.slots.length / columns), 0);
    return rows * pitch.y + groups.length * head + Math.max(0, groups.length - 1) * between;
  };
  const pitch = named
    ? cardPitch(width, room, heightWith)
    : squarePitch(above ? room.line : SMALLEST, room.line * 2, room.height, heightWith);
  const gap = named ? room.line * 0.35 : Math.max(1, Math.round(pitch.x * GAP_SHARE));
  const columns = columnsOf(width, pitch);
  const x = new Float32Array(halls);
  const y = new Float32Array(halls);
  const labels: { region: string; x: number; y: number }[] = [];
  let top = 0;
  groups.forEach((group) => {
    if (labelled) {
      labels.push({ region: group.region, x: 0, y: top });
    }
    top += head;
    group.slots.forEach((hall, slot) => {
      if (hall >= 0) {
        x[hall] = labelWidth + (slot % columns) * pitch.x;
        y[hall] = top + Math.floor(slot / columns) * pitch.y;
      }
    });
    top += Math.ceil(group.slots.length / columns) * pitch.y + between;
  });
  const height = Math.max(room.line, Math.ceil(top - between));
  const cardLine = named ? pitch.y / CARD_HEIGHT_EMS : 0;
  return { cellWidth: pitch.x - gap, cellHeight: pitch.y - gap, cardLine, height, labels, labelWidth, x, y };
}

const columnsOf = (width: number, pitch: Pitch): number => Math.max(1, Math.floor(width / pitch.x));

function cardPitch(width: number, room: HeatRoom, heightWith: (pitch: Pitch) => number): Pitch {
  const pitchOf = (line: number): Pitch => ({
    x: Math.floor(width / columnsOf(width, { x: line * CARD_EMS, y: 0 })),
    y: Math.round(line * CARD_HEIGHT_EMS),
  });
  let scale = room.cardScaleMost ?? 1;
  while (scale > 1 && heightWith(pitchOf(room.line * scale)) > room.height) {
    scale -= 0.1;
  }
  return pitchOf(room.line * Math.max(1, scale));
}

function squarePitch(least: number, most: number, height: number, heightWith: (pitch: Pitch) => number): Pitch {
  let size = Math.round(most);
  while (size > least && heightWith({ x: size, y: size }) > height) {
    size -= 1;
  }
  return { x: size, y: size };
}

/** A way to go on the map. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** The hall one step away, or the same one at the edge. Cells read like text: left and right go through the rows. */
export function step(layout: HeatLayout, from: number, direction: Direction): number {
  const count = layout.x.length;
  if (direction === 'left' || direction === 'right') {
    return Math.min(count - 1, Math.max(0, from + (direction === 'left' ? -1 : 1)));
  }
  const sign = direction === 'up' ? -1 : 1;
  let best = from;
  let bestDown = Infinity;
  let bestAside = Infinity;
  for (let hall = 0; hall < count; hall += 1) {
    const down = (layout.y[hall]! - layout.y[from]!) * sign;
    const aside = Math.abs(layout.x[hall]! - layout.x[from]!);
    if (down > 0.5 && (down < bestDown - 0.5 || (down < bestDown + 0.5 && aside < bestAside))) {
      best = hall;
      bestDown = down;
      bestAside = aside;
    }
  }
  return best;
}

/** The hall whose cell holds a point; `undefined` between cells. */
export function hallAt(layout: HeatLayout, x: number, y: number): number | undefined {
  for (let hall = 0; hall < layout.x.length; hall += 1) {
    const right = x - layout.x[hall]!;
    const down = y - layout.y[hall]!;
    if (right >= 0 && right <= layout.cellWidth && down >= 0 && down <= layout.cellHeight) {
      return hall;
    }
  }
  return undefined;
}
