/** How bad: each level has its own colour, shape and word, everywhere the same. */
export type Level = 'normal' | 'watch' | 'over' | 'critical';

export const GLYPHS: Readonly<Record<Level, string>> = { normal: '○', watch: '△', over: '◆', critical: '■' };

/** The level of a longest wait by its ratio to the target. */
export function levelOfRatio(ratio: number): Level {
  if (ratio >= 1.5) {
    return 'critical';
  }
  if (ratio >= 1) {
    return 'over';
  }
  return ratio >= 0.8 ? 'watch' : 'normal';
}

/** The level of a service under way by its age over its usual length: half of all run past the usual, few far past. */
export function levelOfServiceAge(ratio: number): Level {
  if (ratio >= 1.5) {
    return 'over';
  }
  return ratio >= 1 ? 'watch' : 'normal';
}

const FAR_BELOW = 0.1;

/** The level of a service level against the hall's own target: below it to watch, ten points below over. */
export function levelOfServiceLevel(share: number, target: number): Level {
  if (share >= target) {
    return 'normal';
  }
  return share >= target - FAR_BELOW - 1e-9 ? 'watch' : 'over';
}

/** The level of a crowd: more people than the room holds stand in the street. */
export function levelOfCrowd(waiting: number, roomCapacity: number | undefined): Level {
  if (roomCapacity === undefined || roomCapacity <= 0) {
    return 'normal';
  }
  if (waiting > roomCapacity) {
    return 'critical';
  }
  return waiting >= roomCapacity * 0.8 ? 'watch' : 'normal';
}
