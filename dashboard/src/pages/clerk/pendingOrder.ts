/** An order that was sent and whose outcome is not known yet. It survives a reload of the page, with its key. */
export interface PendingOrder {
  /** Under which the server does it once, however often it is asked. */
  readonly key: string;
  /** The name of its button, as a key of the texts. */
  readonly action: string;
  /** Below `/api/v1/`, already encoded. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** On the clock of this machine. */
  readonly sentAtMillis: number;
  /** The hall's time of day then, for the clerk. */
  readonly sentAtTime: string;
}

/** Where a pending order is kept: the storage of this tab alone, so that no other page sends it again. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PLACE = 'yitaiqing.order';

/** How old an order may be and still be asked for again without a question: the customer has not gone away yet. */
export const FRESH_MILLIS = 120_000;

/** Keeps an order until its outcome is known; a browser that forbids storage keeps it as long as the page lives. */
export function keepOrder(counter: string, order: PendingOrder, shelf: Shelf = sessionStorage): void {
  try {
    shelf.setItem(`${PLACE}.${counter}`, JSON.stringify(order));
  } catch {
    // Then a reload forgets it; the page shows what came of it all the same.
  }
}

export function forgetOrder(counter: string, shelf: Shelf = sessionStorage): void {
  try {
    shelf.removeItem(`${PLACE}.${counter}`);
  } catch {
    // What could not be kept need not be forgotten.
  }
}

/** The order that was under way when this page was last closed or reloaded. */
export function keptOrder(counter: string, shelf: Shelf = sessionStorage): PendingOrder | undefined {
  try {
    const kept = JSON.parse(shelf.getItem(`${PLACE}.${counter}`) ?? 'null') as Partial<PendingOrder> | null;
    const whole =
      typeof kept?.key === 'string' &&
      typeof kept.action === 'string' &&
      typeof kept.path === 'string' &&
      typeof kept.sentAtMillis === 'number' &&
      typeof kept.sentAtTime === 'string' &&
      typeof kept.body === 'object' &&
      kept.body !== null;
    return whole ? (kept as PendingOrder) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it may be asked for again without a question. */
export function isFresh(order: PendingOrder, nowMillis: number): boolean {
  return nowMillis - order.sentAtMillis < FRESH_MILLIS;
}

const UNKNOWN = new Set(['UNREACHABLE', 'UNAVAILABLE', 'HTTP_502', 'HTTP_503', 'HTTP_504']);

/** Whether an answer leaves open if the order was done. */
export function leavesOpen(rejection: string): boolean {
  return UNKNOWN.has(rejection);
}
