/** The rows of a hall's document, as the server sends them. Instants are RFC 3339 strings. */

export interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
}

/** A group of customers with a head start. */
export interface SegmentRow extends NamedRow {
  readonly creditSeconds: number;
}

export interface HallRow {
  readonly name: string;
  readonly nameEn?: string;
  readonly zone?: string;
  readonly open: boolean;
  /** Whether it is the midday rest. */
  readonly resting?: boolean;
  readonly day?: string;
  readonly policy?: string;
  readonly policyVersion?: number;
  readonly fairness?: {
    readonly mostOvertakes?: number;
    readonly waitLimitSeconds?: number;
    readonly mostPriorityInARow?: number;
  };
  readonly offers?: { readonly mode: 'pull' | 'push'; readonly acceptWithinSeconds: number };
  readonly roomCapacity?: number;
  readonly norms?: { readonly serviceLevelTarget?: number };
  readonly segments?: readonly SegmentRow[];
  readonly careActions?: readonly NamedRow[];
  /** The words a clerk may give for parking a visit. */
  readonly parkReasons?: readonly string[];
  readonly undoWithinSeconds?: number;
  readonly keepPlace?: { readonly mostSeconds: number; readonly mostTimes: number };
  /** How many customers gave each score today, the worst first. */
  readonly ratings?: readonly number[];
}

export interface ServiceRow {
  readonly name: string;
  readonly nameEn?: string;
  readonly targetSeconds: number;
  readonly typicalServiceSeconds?: number;
  readonly waiting: number;
  readonly oldestAt?: string;
  readonly called: number;
  readonly calledWithinTarget: number;
  readonly sentLate: number;
  readonly leftLate: number;
  readonly served: number;
  readonly noShow: number;
  readonly left: number;
}

export type CounterState = 'closed' | 'idle' | 'offered' | 'calling' | 'serving' | 'paused';

export interface CounterRow {
  readonly name?: string;
  readonly state: CounterState;
  readonly clerk?: string;
  readonly visit?: string;
  readonly ticket?: string;
  readonly service?: string;
  readonly since: string;
  readonly abilities?: readonly string[];
  readonly offeredUntil?: string;
  readonly pausedUntil?: string;
  readonly reason?: string;
  readonly kind?: 'staffed' | 'terminal';
  /** It opens only when the hall needs it. */
  readonly tidal?: boolean;
  /** It was set up for today only. */
  readonly temporary?: boolean;
}

export interface ClerkRow {
  readonly name: string;
  readonly skills?: Readonly<Record<string, number>>;
  /** Those of the skills the clerk still learns. */
  readonly inTraining?: readonly string[];
  readonly languages?: readonly string[];
  readonly counter?: string;
}

export interface ErrandRow {
  readonly service: string;
  readonly quantity: number;
  readonly state: string;
  /** The clerk who has its paper while the customer stays. */
  readonly paperWith?: string;
  readonly paperSince?: string;
  readonly paperNote?: string;
}

export type VisitState = 'booked' | 'waiting' | 'called' | 'serving' | 'parked' | 'held' | 'ended';

export interface VisitRow {
  readonly ticket: string;
  readonly services: readonly string[];
  /** Those of the services that are still to be done. */
  readonly open?: readonly string[];
  readonly errands?: readonly ErrandRow[];
  readonly segment?: string;
  readonly preferredClerk?: string;
  readonly channel?: string;
  readonly state: VisitState;
  readonly reason?: string;
  readonly since: string;
  readonly takenAt: string;
  /** The true beginning of the present or last wait. */
  readonly waitsFrom?: string;
  /** The moment by which its line orders it, where a credit or a person made that another one. */
  readonly orderedFrom?: string;
  readonly dueAt?: string;
  readonly calledAt?: string;
  readonly bookedFor?: string;
  /** The booking it came with. */
  readonly appointment?: string;
  readonly language?: string;
  readonly counter?: string;
}

export interface CallRow {
  readonly visit: string;
  readonly ticket: string;
  readonly counter: string;
  readonly at: string;
  readonly recall?: boolean;
}

export interface AlertRow {
  readonly cause: string;
  readonly subject?: string;
  readonly band: 'warning' | 'critical';
  /** How it stood when it was raised or last changed its band; seconds for a time. */
  readonly value: number;
  readonly limit: number;
  /** Since when the time that is too long goes on. */
  readonly presentFrom?: string;
  /** The count that is too high, as it stands now. */
  readonly presentValue?: number;
  readonly raisedAt: string;
  readonly acknowledgedBy?: string;
  /** What was said when it was raised by hand, last acknowledged or shelved. */
  readonly note?: string;
  /** The care action it prompts. */
  readonly care?: string;
  readonly careGivenAt?: string;
  readonly shelvedUntil?: string;
  readonly escalated: boolean;
  readonly measure?: string;
  readonly scope?: string;
  readonly remedy?: string;
  readonly remedyEn?: string;
}

export interface CareRow {
  readonly action: string;
  readonly by: string;
  readonly at: string;
  readonly alert?: string;
  readonly note?: string;
}

/** A booking for a later day. */
export interface AppointmentRow {
  readonly start: string;
  readonly services: readonly string[];
  readonly segment?: string;
}

/** How often a waiting visit was overtaken by later ones, of at most so often; only where the hall has a cap. */
export interface OvertakeRow {
  readonly times: number;
  readonly atMost: number;
}

/** What a customer thought of a visit; the hall keeps the last of the day. */
export interface RatingRow {
  readonly visit: string;
  readonly ticket: string;
  readonly service: string;
  readonly counter?: string;
  /** From 1, the worst, to 5. */
  readonly score: number;
  readonly comment?: string;
  readonly at: string;
}

/** The collections a hall's page reads. */
export interface HallCollections {
  hall: Record<string, HallRow>;
  services: Record<string, ServiceRow>;
  counters: Record<string, CounterRow>;
  clerks: Record<string, ClerkRow>;
  visits: Record<string, VisitRow>;
  calls: Record<string, CallRow>;
  alerts: Record<string, AlertRow>;
  care: Record<string, CareRow>;
  overtakes: Record<string, OvertakeRow>;
  appointments: Record<string, AppointmentRow>;
  ratings: Record<string, RatingRow>;
}
