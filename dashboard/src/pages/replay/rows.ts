/** The rows and answers of the simulator as the server sends them. Instants are RFC 3339 strings. */

export type RunState = 'preparing' | 'playing' | 'paused' | 'ended' | 'failed';

/** The one row of a run's own collection. */
export interface RunRow {
  readonly hall: string;
  readonly hallName: string;
  readonly hallNameEn: string;
  readonly zone: string;
  readonly scenario?: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly seed?: number;
  readonly change?: string;
  readonly changeName?: string;
  readonly changeNameEn?: string;
  readonly day?: string;
  readonly state: RunState;
  readonly progress: number;
  readonly speed?: number;
  readonly clockAt?: string;
  readonly beginsAt?: string;
  readonly endsAt?: string;
  readonly position?: number;
  readonly problem?: string;
}

/** How a hall fared through a run: lists of one length. */
export interface Curve {
  readonly stepSeconds: number;
  readonly at: readonly string[];
  readonly waiting: readonly number[];
  readonly longestMinutes: readonly number[];
  readonly serviceLevel: readonly (number | null)[];
  readonly openCounters: readonly number[];
  readonly lost: readonly number[];
}

/** A day of a run of which there is something to see. */
export interface RunDay {
  readonly day: string;
  readonly beginsAt: string;
  readonly endsAt: string;
}

/** A run with its days and its curve, once it is ready. */
export interface RunView extends RunRow {
  readonly run: string;
  readonly days?: readonly RunDay[];
  readonly events?: number;
  readonly curve?: Curve;
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A hall of a scenario, with what can be changed in it. */
export interface ScenarioHall extends Named {
  readonly policy: string;
  readonly counters: readonly string[];
  readonly services: readonly Named[];
}

export interface ScenarioRow {
  readonly id: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly description?: string;
  /** The same in Chinese, where the scenario has it. */
  readonly descriptionZh?: string;
  readonly firstDay?: string;
  readonly days?: number;
  readonly seed?: number;
  readonly variantOf?: string;
  readonly halls?: readonly ScenarioHall[];
  readonly problem?: string;
}

export interface ScenarioList {
  readonly policies: readonly string[];
  readonly scenarios: readonly ScenarioRow[];
}

/** The one row of a study's own collection. */
export interface StudyRow {
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly done: number;
  readonly of: number;
  /** Of a study of scenarios. */
  readonly scenario?: string;
  readonly name?: string;
  readonly nameEn?: string;
  /** Of a study of a recorded day. */
  readonly day?: string;
  readonly hall: string;
  readonly hallName: string;
  readonly hallNameEn: string;
  readonly level: number;
  readonly late: boolean;
  readonly report?: string;
  readonly problem?: string;
}

export interface AlternativeRow {
  readonly name: string;
  readonly nameEn: string;
  readonly tried: string;
  readonly observations: number;
  readonly reference?: string;
}

export interface MeasureRow {
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly decimals: number;
  readonly order: number;
}

export interface StudyServiceRow {
  readonly name: string;
  readonly nameEn: string;
  readonly order: number;
}

/** A mean with its interval; what is not known is left out. */
export interface Interval {
  readonly mean?: number;
  readonly low?: number;
  readonly high?: number;
}

/** How the same visits of a recorded day fared with a change, beside the day as it was planned. */
export interface PairRow {
  readonly alternative: string;
  readonly service: string;
  readonly visits: number;
  readonly shorter: number;
  readonly longer: number;
  readonly meanMinutes?: number;
}

export interface FigureRow extends Interval {
  readonly alternative: string;
  readonly service: string;
  readonly measure: string;
  readonly difference?: Interval;
}
