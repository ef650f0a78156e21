/** The speeds on the bar: seconds of the run in a real one. */
export const SPEEDS = [1, 5, 10, 30, 60, 120, 300, 600] as const;

/** The next faster or slower speed; the outermost stays. */
export function otherSpeed(speed: number, steps: 1 | -1): number {
  const faster = SPEEDS.find((each) => each > speed) ?? SPEEDS[SPEEDS.length - 1]!;
  const slower = [...SPEEDS].reverse().find((each) => each < speed) ?? SPEEDS[0];
  return steps > 0 ? faster : slower;
}

export type TransportKey = 'toggle' | 'back' | 'on' | 'previous' | 'next' | 'faster' | 'slower' | 'begin' | 'end';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * What a key does to the transport. A key that the focused control needs itself does nothing else: space belongs to
 * a focused button, arrows to a list or a slider.
 */
export function transportKey(pressed: Pressed, focusedTag: string, inBar: boolean): TransportKey | undefined {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) {
    return undefined;
  }
  // The slider stands at samples; to the very beginning and end it does not come by itself.
  const toAnEnd = focusedTag === 'INPUT' && inBar && (pressed.key === 'Home' || pressed.key === 'End');
  if (['INPUT', 'SELECT', 'TEXTAREA'].includes(focusedTag) && !toAnEnd) {
    return undefined;
  }
  switch (pressed.key) {
    case ' ':
      return focusedTag === 'BUTTON' || focusedTag === 'A' || focusedTag === 'SUMMARY' ? undefined : 'toggle';
    case 'ArrowLeft':
      return pressed.shiftKey ? 'previous' : 'back';
    case 'ArrowRight':
      return pressed.shiftKey ? 'next' : 'on';
    case 'ArrowUp':
      return inBar ? 'faster' : undefined;
    case 'ArrowDown':
      return inBar ? 'slower' : undefined;
    case 'Home':
      return inBar ? 'begin' : undefined;
    case 'End':
      return inBar ? 'end' : undefined;
    default:
      return undefined;
  }
}
