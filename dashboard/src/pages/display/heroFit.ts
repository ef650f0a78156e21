import type { Call } from './displayRows';

/** The width of a digit or capital, of a Chinese sign and of a Latin letter, in its own font size. */
const SIGN = 0.62;
const WIDE = 1;
const LETTER = 0.52;
/** How large the words stand beside the ticket. */
const WORD = 0.36;

/** What the screen holds beside margins: units across at 26 units a sign, and upright at 28. */
const WIDE_EM = 160 / 26;
const TALL_EM = 92 / 28;

/** By how much a call must shrink to stand in one line of a landscape screen, and in two lines of a portrait one. */
export function fitOf(call: Call, place: { readonly number: string; readonly rest: string }, english: boolean) {
  const ticket = (english ? 6 * LETTER : WIDE) * WORD + 0.14 + call.ticket.length * SIGN;
  const where = (english ? 5 * LETTER : WIDE) * WORD + 0.14 + placeEm(call, place, english);
  return {
    '--fit-wide': Math.min(1, WIDE_EM / (ticket + where + 0.16)).toFixed(3),
    '--fit-tall': Math.min(1, TALL_EM / Math.max(ticket, where)).toFixed(3),
  };
}

function placeEm(call: Call, place: { readonly number: string; readonly rest: string }, english: boolean): number {
  if (english) {
    return 8 * LETTER * 0.5 + call.counter.length * SIGN;
  }
  return place.number.length * SIGN + place.rest.length * WIDE * (place.number === '' ? 0.5 : WORD);
}
