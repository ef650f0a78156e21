import type { Language } from '../../i18n';
import type { Call } from './displayRows';

/** What stands behind the number in a place's name, and the clip that says it. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/窗/, 'window'],
  [/自助|终端/, 'terminal'],
  [/台席|号台/, 'desk'],
  [/柜|席/, 'counter'],
];

/** A place by its number and the rest of its name: `3` and `号柜台`; no number where the name has none. */
export function placeParts(place: string): { readonly number: string; readonly rest: string } {
  const leading = /^\s*([A-Z]?\d{1,3})\s*(.*)$/.exec(place);
  return leading === null ? { number: '', rest: place } : { number: leading[1]!, rest: leading[2]! };
}

/** The clips that say a call, each below the folder of its language. */
export function clipsOf(call: Call, spoken: Language): readonly string[] {
  const again = call.recall ? ['again'] : [];
  const ticket = [...call.ticket.toUpperCase()].filter((sign) => /[A-Z0-9]/.test(sign));
  const where = whereClips(call, spoken);
  const names =
    spoken === 'zh'
      ? [...again, 'please', ...ticket, 'number', ...where]
      : [...again, 'number', ...ticket, ...where];
  return names.map((name) => `${spoken}/${name}`);
}

function whereClips(call: Call, spoken: Language): readonly string[] {
  const number = /\d+/.exec(call.place)?.[0];
  if (number === undefined) {
    return ['screen'];
  }
  const kind = KINDS.find(([pattern]) => pattern.test(call.place))?.[1] ?? 'counter';
  const spelled = spoken === 'zh' ? chineseNumber(number) : englishNumber(number);
  return spoken === 'zh' ? ['to', ...spelled, kind] : ['to', kind, ...spelled];
}

/** 12 is 十二 and 20 is 二十; what is longer is spelled. */
function chineseNumber(number: string): readonly string[] {
  const value = Number(number);
  if (number.length !== 2 || value < 10) {
    return [...number];
  }
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return [...(tens > 1 ? [String(tens)] : []), 'ten', ...(ones > 0 ? [String(ones)] : [])];
}

function englishNumber(number: string): readonly string[] {
  const value = Number(number);
  return value >= 10 && value <= 20 ? [String(value)] : [...number];
}

/** The same as a sentence, for a voice that reads and for a screen reader. */
export function sentenceOf(call: Call, spoken: Language): string {
  const ticket = [...call.ticket].join(' ');
  return spoken === 'zh' ? `请 ${ticket} 号到${call.place}。` : `Ticket ${ticket}, please go to counter ${call.counter}.`;
}
