/** A hall's dispatch policy with its terms, as `GET /policy` answers. */
export interface PolicyView {
  readonly policy: string;
  readonly version: number;
  readonly fairness: FairnessView;
  readonly offers: { readonly mode: 'pull' | 'push'; readonly acceptWithinSeconds: number };
  readonly shadow?: { readonly policy: string };
}

export interface FairnessView {
  readonly mostOvertakes?: number;
  readonly waitLimitSeconds?: number;
  readonly mostPriorityInARow?: number;
}

/** What came of the policy that decides beside the real one. */
export interface ShadowView {
  readonly running: boolean;
  readonly policy?: string;
  readonly besidePolicy?: string;
  readonly calls?: number;
  readonly agreements?: number;
  readonly kinds?: readonly { readonly real: string; readonly shadow: string; readonly times: number }[];
  readonly estimate?: {
    readonly all: { readonly real: FateView; readonly shadow: FateView };
  };
}

export interface FateView {
  readonly called: number;
  readonly meanWaitSeconds: number;
  readonly missShare: number;
}

/** The policies a hall may have, the simplest first. */
export const POLICIES = [
  'first-come-first-served',
  'static-priority',
  'accumulating-priority',
  'wait-over-target',
  'earliest-due',
  'longest-queue',
  'c-mu',
  'generalized-c-mu',
  'tuned-weights',
] as const;

/** What a manager set in the form; an empty field guarantees nothing. */
export interface PolicyForm {
  policy: string;
  mostOvertakes: number | '';
  waitLimitMinutes: number | '';
  mode: 'pull' | 'push';
  /** Empty for none. */
  shadow: string;
}

export function formOf(view: PolicyView): PolicyForm {
  const { mostOvertakes, waitLimitSeconds } = view.fairness;
  return {
    policy: view.policy,
    mostOvertakes: mostOvertakes ?? '',
    waitLimitMinutes: waitLimitSeconds === undefined ? '' : Math.round(waitLimitSeconds / 60),
    mode: view.offers.mode,
    shadow: view.shadow?.policy ?? '',
  };
}

/** Only what the manager changed, so that what somebody else set meanwhile stays; `undefined` where it is nothing. */
export function changeOf(form: PolicyForm, before: PolicyView): Record<string, unknown> | undefined {
  const was = formOf(before);
  const change: Record<string, unknown> = {};
  if (form.policy !== was.policy) {
    change.policy = form.policy;
  }
  if (form.mostOvertakes !== was.mostOvertakes || form.waitLimitMinutes !== was.waitLimitMinutes) {
    const { mostPriorityInARow } = before.fairness;
    change.fairness = {
      ...(form.mostOvertakes === '' ? {} : { mostOvertakes: form.mostOvertakes }),
      ...(form.waitLimitMinutes === '' ? {} : { waitLimitSeconds: form.waitLimitMinutes * 60 }),
      ...(mostPriorityInARow === undefined ? {} : { mostPriorityInARow }),
    };
  }
  if (form.mode !== was.mode) {
    change.offers = { ...before.offers, mode: form.mode };
  }
  if (form.shadow !== was.shadow) {
    Object.assign(change, form.shadow === '' ? { withoutShadow: true } : { shadow: { policy: form.shadow } });
  }
  return Object.keys(change).length === 0 ? undefined : change;
}
