/** How long nobody may touch a kiosk before it asks, and before it goes back to its first page. */
export const ASK_AFTER_MILLIS = 60_000;
export const RESET_AFTER_MILLIS = 80_000;

/** Whether the customer before a kiosk is still there. */
export type Presence = 'here' | 'asked' | 'gone';

/** What a kiosk knows of its customer after so long without a touch. */
export function presence(quietMillis: number): Presence {
  if (quietMillis >= RESET_AFTER_MILLIS) {
    return 'gone';
  }
  return quietMillis >= ASK_AFTER_MILLIS ? 'asked' : 'here';
}
