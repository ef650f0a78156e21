/** What of a browser can draw a customer's attention, as far as it has it. */
export interface Attention {
  readonly vibrate?: (pattern: number[]) => boolean;
  readonly notification?: {
    readonly permission: string;
    readonly requestPermission: () => Promise<string>;
    readonly show: (text: string) => void;
  };
}

/** What this browser has. */
export function browserAttention(): Attention {
  const vibrate =
    typeof navigator.vibrate === 'function' ? (pattern: number[]) => navigator.vibrate(pattern) : undefined;
  if (typeof Notification === 'undefined') {
    return { ...(vibrate && { vibrate }) };
  }
  return {
    ...(vibrate && { vibrate }),
    notification: {
      get permission() {
        return Notification.permission;
      },
      requestPermission: () => Notification.requestPermission(),
      show: (text) => void new Notification(text, { tag: 'ticket', icon: '/icon.svg' }),
    },
  };
}

const PATTERN_MILLIS = [300, 150, 300];

/** Draws attention only as far as the customer allowed it: after they asked for it on this page. */
export class Bell {
  wanted = false;

  constructor(private readonly attention: Attention) {}

  /** Whether this browser has any way at all. */
  get possible(): boolean {
    return this.attention.vibrate !== undefined || this.attention.notification !== undefined;
  }

  /** The customer asks to be told; the browser asks them once more about notifications. */
  async want(): Promise<void> {
    this.wanted = true;
    const notification = this.attention.notification;
    if (notification?.permission === 'default') {
      await notification.requestPermission();
    }
    this.attention.vibrate?.([PATTERN_MILLIS[0]!]);
  }

  ring(text: string): void {
    if (!this.wanted) {
      return;
    }
    this.attention.vibrate?.(PATTERN_MILLIS);
    if (this.attention.notification?.permission === 'granted') {
      try {
        this.attention.notification.show(text);
      } catch {
        // Android's browsers show notifications of service workers only; there the vibration has to do.
      }
    }
  }
}
