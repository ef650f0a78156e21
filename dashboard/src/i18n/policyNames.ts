/** What the dispatch policies are called, for the pages that name them. */
export const policyNames = {
  zh: {
    'policyName.first-come-first-served': '先来先办',
    'policyName.static-priority': '固定优先',
    'policyName.accumulating-priority': '累积优先',
    'policyName.wait-over-target': '等候比目标',
    'policyName.earliest-due': '最早到期',
    'policyName.longest-queue': '最长队列',
    'policyName.c-mu': 'c-μ',
    'policyName.generalized-c-mu': '广义 c-μ',
    'policyName.tuned-weights': '调优权重',
  },
  en: {
    'policyName.first-come-first-served': 'First come, first served',
    'policyName.static-priority': 'Static priority',
    'policyName.accumulating-priority': 'Accumulating priority',
    'policyName.wait-over-target': 'Wait over target',
    'policyName.earliest-due': 'Earliest due',
    'policyName.longest-queue': 'Longest queue',
    'policyName.c-mu': 'c-μ',
    'policyName.generalized-c-mu': 'Generalized c-μ',
    'policyName.tuned-weights': 'Tuned weights',
  },
} as const;
