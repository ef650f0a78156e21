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

/** A served visit that ended lately, with what its customer said of it, if anything. */
export interface EndedVisit {
  readonly id: string;
  readonly visit: VisitRow;
  readonly score?: number;
}

/** Sums up how many gave each score, the worst first. */
export function ratingSum(byScore: readonly number[] = []): RatingSum {
  const count = byScore.reduce((so, given) => so + given, 0);
  const points = byScore.reduce((so, given, i) => so + given * (i + 1), 0);
  const low = byScore.slice(0, LOW_SCORE).reduce((so, given) => so + given, 0);
  return count === 0 ? { count, low } : { count, low, average: points / count };
}

/** The low ones of those that are kept, the last first. */
export function lowRatings(rows: Readonly<Record<string, RatingRow>>): readonly RatingRow[] {
  return Object.values(rows)
    .filter((rating) => rating.score <= LOW_SCORE)
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

/** Visits that were served and are still remembered, the last first. */
export function servedVisits(
  visits: Readonly<Record<string, VisitRow>>,
  ratings: Readonly<Record<string, RatingRow>>,
): readonly EndedVisit[] {
  const scores = new Map(Object.values(ratings).map((rating) => [rating.visit, rating.score]));
  return Object.entries(visits)
    .filter(([, visit]) => visit.state === 'ended' && visit.reason === 'served')
    .sort(([, one], [, other]) => Date.parse(other.since) - Date.parse(one.since))
    .map(([id, visit]) => {
      const score = scores.get(id);
      return score === undefined ? { id, visit } : { id, visit, score };
    });
}
