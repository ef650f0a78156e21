/** Which tab a key leads to from the present one; `undefined` for a key that is none of a list of tabs. */
export function tabAfter(key: string, present: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (present + 1) % count;
    case 'ArrowLeft':
      return (present + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
