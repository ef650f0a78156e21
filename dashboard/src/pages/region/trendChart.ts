/** The path of a line through one value a minute, over a picture of this width and height; gaps where none is known. */
export function linePath(
  values: readonly (number | null)[],
  [low, high]: readonly [number, number],
  width: number,
  height: number,
): string {
  const apart = values.length > 1 ? width / (values.length - 1) : 0;
  let path = '';
  let drawing = false;
  values.forEach((value, index) => {
    if (value !== null) {
      const y = height - ((value - low) / (high - low)) * height;
      path += `${drawing ? 'L' : 'M'}${round(index * apart)} ${round(y)}`;
    }
    drawing = value !== null;
  });
  return path;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** From where to where the axis goes: a count from nothing to a round number above all, a share around its values. */
export function axisOf(values: readonly (number | null)[], share: boolean): [number, number] {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) {
    return [0, 1];
  }
  if (share) {
    const low = Math.max(0, Math.floor((Math.min(...known) - 1) / 5) * 5);
    return [low, Math.max(low + 5, Math.min(100, Math.ceil((Math.max(...known) + 1) / 5) * 5))];
  }
  return [0, roundAbove(Math.max(...known))];
}

function roundAbove(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const step = [1, 2, 5, 10].find((each) => each * unit >= value) ?? 10;
  return Math.max(1, step * unit);
}
