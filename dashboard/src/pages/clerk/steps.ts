import type { OwnVisitRow } from './rows';

/** The steps of a service in their usual order; a counter may leave some out. */
export const STEPS = ['identify', 'fill-in', 'check', 'pay', 'review'] as const;

/** The step that was marked last. */
export function lastStep(visit: OwnVisitRow | undefined): string | undefined {
  const marked = visit?.steps ?? [];
  return marked[marked.length - 1]?.step;
}

/** The step after the last one that was marked; nothing after the last. */
export function nextStep(visit: OwnVisitRow | undefined): (typeof STEPS)[number] | undefined {
  const last = lastStep(visit);
  return STEPS[STEPS.findIndex((step) => step === last) + 1];
}
