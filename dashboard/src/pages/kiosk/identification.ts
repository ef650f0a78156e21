/** What a customer may give to be known again. */
export type NumberKind = 'phone' | 'idCard';

/** A number that is right; it is held until the ticket is taken, and nowhere else. */
export interface Identification {
  readonly kind: NumberKind;
  readonly number: string;
}

/** How long a number of a kind is. */
export const LENGTHS: Readonly<Record<NumberKind, number>> = { phone: 11, idCard: 18 };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const EARLIEST_YEAR = 1900;

/** The check character that GB 11643-1999 puts behind 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((so, weight, i) => so + weight * Number(digits[i]), 0);
  return CHECK_CHARACTERS[sum % CHECK_CHARACTERS.length]!;
}

/** The number in what was typed or read; none where it is not a right one. */
export function identificationOf(kind: NumberKind, typed: string): Identification | undefined {
  const number = typed.replace(/\s/g, '').toUpperCase();
  const right = kind === 'phone' ? /^1[3-9]\d{9}$/.test(number) : isIdCard(number);
  return right ? { kind, number } : undefined;
}

function isIdCard(number: string): boolean {
  return /^[1-9]\d{16}[\dX]$/.test(number) && isDay(birthDate(number)) && number[17] === checkCharacter(number);
}

function birthDate(idCard: string): string {
  return `${idCard.slice(6, 10)}-${idCard.slice(10, 12)}-${idCard.slice(12, 14)}`;
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) && day.getUTCFullYear() >= EARLIEST_YEAR;
}

/** How old the holder of an ID card is on a day such as 2027-02-01. */
export function ageOn(day: string, idCard: string): number {
  const born = birthDate(idCard);
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5, 10) < born.slice(5) ? 1 : 0);
}

/** The group an age belongs to: of those it has come to, the one that begins last. */
export function segmentFor<T extends { readonly fromAge?: number }>(
  age: number,
  segments: readonly T[],
): T | undefined {
  return segments
    .filter((each) => each.fromAge !== undefined && each.fromAge <= age)
    .sort((one, other) => other.fromAge! - one.fromAge!)[0];
}
