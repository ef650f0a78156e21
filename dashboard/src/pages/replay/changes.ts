/** The kinds of change the page offers by choosing; any other is written as the command line takes it. */
export type ChangeKind = 'none' | 'yitaiqing' | 'counter' | 'policy' | 'arrivals' | 'appointments' | 'own';

export const CHANGE_KINDS: readonly ChangeKind[] = [
  'yitaiqing',
  'counter',
  'policy',
  'arrivals',
  'appointments',
  'own',
];

/** What may be changed of a recorded day, whose people come as they came. */
export const DAY_CHANGE_KINDS: readonly ChangeKind[] = ['yitaiqing', 'counter', 'policy', 'own'];

/** A change as it is chosen on the page. */
export interface ChosenChange {
  kind: ChangeKind;
  counter: string;
  policy: string;
  arrivalsPercent: number;
  service: string;
  sharePercent: number;
  own: string;
}

export const noChange = (): ChosenChange => ({
  kind: 'none',
  counter: '',
  policy: '',
  arrivalsPercent: 120,
  service: '',
  sharePercent: 30,
  own: '',
});

/** The change as the simulator takes it; nothing where none is chosen or something is missing. */
export function changeText(change: ChosenChange): string | undefined {
  switch (change.kind) {
    case 'none':
      return undefined;
    case 'yitaiqing':
      return 'yitaiqing';
    case 'counter':
      return change.counter === '' ? undefined : `counter=${change.counter}`;
    case 'policy':
      return change.policy === '' ? undefined : `policy=${change.policy}`;
    case 'arrivals':
      return `arrivals=x${change.arrivalsPercent / 100}`;
    case 'appointments':
      return change.service === '' ? undefined : `appointments=${change.service}:${change.sharePercent}%`;
    case 'own':
      return change.own.trim() || undefined;
  }
}
