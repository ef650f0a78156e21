import { describe, expect, it } from 'vitest';
import type { CrowdGroup } from './crowd';
import { hallAt, heatLayout, labelEms, step } from './heatLayout';

const LINE = 14;

function groupsOf(...sizes: number[]): CrowdGroup[] {
  let next = 0;
  return sizes.map((size, index) => ({
    region: `r${index}`,
    slots: Array.from({ length: size }, () => (next += 1) - 1),
  }));
}

describe('the layout of the map', () => {
  it.each([
    [1_000, 8],
    [3_000, 5],
    [200, 20],
  ])('fits %d halls in %d groups on the screen', (halls, parts) => {
    const layout = heatLayout(groupsOf(...Array.from({ length: parts }, () => halls / parts)), halls, {
      width: 820,
      height: 620,
      line: LINE,
      labelEms: 5,
    });
    expect(layout.height).toBeLessThanOrEqual(620);
    expect(layout.cellWidth).toBeGreaterThanOrEqual(6);
    expect(layout.cardLine).toBe(0);
    for (let hall = 0; hall < halls; hall += 1) {
      expect(layout.x[hall]! + layout.cellWidth).toBeLessThanOrEqual(820);
      expect(layout.x[hall]!).toBeGreaterThanOrEqual(layout.labelWidth);
    }
  });

  it('takes larger cells where there is room for them', () => {
    const groups = groupsOf(300, 300);
    const small = heatLayout(groups, 600, { width: 800, height: 300, line: LINE, labelEms: 5 });
    const large = heatLayout(groups, 600, { width: 800, height: 600, line: LINE, labelEms: 5 });
    expect(large.cellWidth).toBeGreaterThan(small.cellWidth);
  });

  it('grows beyond the room rather than become unreadable', () => {
    const layout = heatLayout(groupsOf(3_000), 3_000, { width: 340, height: 200, line: LINE, labelEms: 5 });
    expect(layout.height).toBeGreaterThan(200);
    expect(layout.cellWidth).toBeGreaterThanOrEqual(10);
  });

  it('puts labels above the groups on a phone, and leaves them out of a single group', () => {
    const phone = heatLayout(groupsOf(100, 100), 200, { width: 340, height: 500, line: LINE, labelEms: 5 });
    expect(phone.labelWidth).toBe(0);
    expect(phone.y[0]).toBeGreaterThan(phone.labels[0]!.y);
    expect(heatLayout(groupsOf(100), 100, { width: 800, height: 500, line: LINE, labelEms: 5 }).labels).toEqual([]);
  });

  it('shows few halls with their names', () => {
    const layout = heatLayout(groupsOf(3), 3, { width: 800, height: 500, line: LINE, labelEms: 5 });
    expect(layout.cardLine).toBeCloseTo(LINE, 0);
    expect(layout.cellWidth).toBeGreaterThan(10 * LINE);
    const wall = heatLayout(groupsOf(3), 3, { width: 1_600, height: 500, line: LINE, labelEms: 5, cardScaleMost: 2 });
    expect(wall.cardLine).toBeCloseTo(2 * LINE, 0);
    const full = heatLayout(groupsOf(60), 60, { width: 800, height: 500, line: LINE, labelEms: 5, cardScaleMost: 2 });
    expect(full.cardLine).toBeCloseTo(LINE, 0);
  });

  it('gives the names of the groups the room they need, within reason', () => {
    expect(labelEms(['城东', '开发区'])).toBeCloseTo(0.8 + 3 * 0.88);
    expect(labelEms(['East City'])).toBeCloseTo(0.8 + 9 * 0.5);
    expect(labelEms(['A very long name of a region'])).toBe(9);
    expect(labelEms([])).toBe(0);
  });

  it('leaves a gap between the parts of a group empty', () => {
    const layout = heatLayout([{ region: 'a', slots: [...Array(70).keys(), -1, 70] }], 71, {
      width: 4_000,
      height: 400,
      line: LINE,
      labelEms: 5,
    });
    expect(layout.x[70]! - layout.x[69]!).toBeCloseTo(2 * (layout.x[69]! - layout.x[68]!));
  });
});

describe('moving over the map', () => {
  const layout = heatLayout(groupsOf(100, 100), 200, { width: 500, height: 600, line: LINE, labelEms: 5 });

  it('goes left and right as text reads, and stops at both ends', () => {
    expect(step(layout, 0, 'right')).toBe(1);
    expect(step(layout, 1, 'left')).toBe(0);
    expect(step(layout, 0, 'left')).toBe(0);
    expect(step(layout, 199, 'right')).toBe(199);
  });

  it('goes down to the cell right below, also into the next group, and back', () => {
    const below = step(layout, 3, 'down');
    expect(layout.x[below]).toBe(layout.x[3]);
    expect(step(layout, below, 'up')).toBe(3);
    expect(layout.y[step(layout, 96, 'down')]).toBeGreaterThan(layout.y[96]!);
    expect(step(layout, 199, 'down')).toBe(199);
    expect(step(layout, 0, 'up')).toBe(0);
  });

  it('finds the hall under a pointer, and none between cells', () => {
    expect(hallAt(layout, layout.x[42]! + 1, layout.y[42]! + 1)).toBe(42);
    expect(hallAt(layout, layout.x[42]! + layout.cellWidth + 0.5, layout.y[42]! + 1)).toBeUndefined();
  });
});
