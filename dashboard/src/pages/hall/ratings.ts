import type { RatingRow, VisitRow } from '../../page/hallRows';

/** A score up to which a customer was not content. */
export const LOW_SCORE = 2;

/** What customers said in all on a day. */
export interface RatingSum {
  readonly count: number;
  /** Absent where nobody said anything. */
  readonly average?: number;
  readonly low: number;
}

/** A served visit with what its customer said of it, if anything. */
export interface RatedVisit {
  readonly visit: string;
  readonly ticket: string;
  readonly services: readonly string[];
  readonly counter?: string | undefined;
  readonly score?: number | undefined;
  readonly comment?: string | undefined;
  readonly at: string;
}

/** Sums up how many gave each score, the worst first. */
export function ratingSum(byScore: readonly number[] = []): RatingSum {
  const count = byScore.reduce((so, given) => so + given, 0);
  const points = byScore.reduce((so, given, i) => so + given * (i + 1), 0);
  const low = byScore.slice(0, LOW_SCORE).reduce((so, given) => so + given, 0);
  return count === 0 ? { count, low } : { count, low, average: points / count };
}

/** The low ones of those that are kept, the last first. */
export function lowRatings(rows: Readonly<Record<string, RatingRow>>): readonly RatedVisit[] {
  return Object.values(rows)
    .filter((rating) => rating.score <= LOW_SCORE)
    .map((rating) => ({ ...rating, services: [rating.service] }))
    .sort(lastFirst);
}

/** Visits that were served and are still remembered, the last first. */
export function servedVisits(
  visits: Readonly<Record<string, VisitRow>>,
  ratings: Readonly<Record<string, RatingRow>>,
): readonly RatedVisit[] {
  const scores = new Map(Object.values(ratings).map((rating) => [rating.visit, rating.score]));
  return Object.entries(visits)
    .filter(([, visit]) => visit.state === 'ended' && visit.reason === 'served')
    .map(([id, { ticket, services, counter, since }]) => ({
      visit: id,
      ticket,
      services,
      counter,
      at: since,
      score: scores.get(id),
    }))
    .sort(lastFirst);
}

const lastFirst = (one: RatedVisit, other: RatedVisit) => Date.parse(other.at) - Date.parse(one.at);
