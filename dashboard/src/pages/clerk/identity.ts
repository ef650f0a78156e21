/** Who works at a counter in this tab: the tab remembers it across a reload, another tab does not know it. */

const place = (hall: string, counter: string) => `yitaiqing.clerk.${hall}.${counter}`;

export function rememberedClerk(hall: string, counter: string): string | undefined {
  try {
    return sessionStorage.getItem(place(hall, counter)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberClerk(hall: string, counter: string, clerk: string): void {
  try {
    sessionStorage.setItem(place(hall, counter), clerk);
  } catch {
    // A browser that forbids storage asks again after a reload, and that is all.
  }
}
