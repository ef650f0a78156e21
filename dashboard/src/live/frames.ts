/** What the two sides of `/live` say to each other. Unknown fields are ignored, unknown frames too. */

/** One flat row of a document. */
export type Row = Readonly<Record<string, unknown>>;

/** A document: collections of rows, each keyed by id. */
export type LiveDocument = Record<string, Record<string, Row>>;

/** A merge patch on a document: a row stands for the whole new row, `null` for a removed one. */
export type LivePatch = Readonly<Record<string, Readonly<Record<string, Row | null>> | null>>;

export type ClientFrame =
  | { type: 'hello'; version: 1; lang: string }
  | {
      type: 'follow';
      id: number;
      topic: string;
      stream?: string;
      position?: number;
      maxHz: number;
      credit: number;
    }
  | { type: 'ack'; id: number; position: number }
  | { type: 'unfollow'; id: number };

/** `sentAt` is the server's real clock; every other instant is the hall's. */
interface Sent {
  readonly sentAt?: string;
}

export interface WelcomeFrame extends Sent {
  readonly type: 'welcome';
  readonly version: number;
  readonly node?: string;
  readonly clock?: { readonly at: string; readonly speed: number };
}

export interface SnapshotFrame extends Sent {
  readonly type: 'snapshot';
  readonly id: number;
  readonly stream: string;
  readonly position: number;
  readonly at?: string;
  readonly document: LiveDocument;
  /** When the server last held this against its journal, on its real clock. */
  readonly confirmedAt?: string;
}

export interface DeltaFrame extends Sent {
  readonly type: 'delta';
  readonly id: number;
  readonly stream?: string;
  readonly after: number;
  readonly position: number;
  readonly at?: string;
  readonly patch: LivePatch;
  readonly confirmedAt?: string;
}

export interface BeatFrame extends Sent {
  readonly type: 'beat';
  readonly at?: string;
  /** By the id of each follow. */
  readonly confirmed?: Readonly<Record<string, string>>;
}

export interface RefusedFrame extends Sent {
  readonly type: 'refused';
  /** Of the follow; none where a frame was not understood. */
  readonly id?: number;
  readonly reason: string;
  /** One English sentence. */
  readonly detail: string;
}

export type ServerFrame = WelcomeFrame | SnapshotFrame | DeltaFrame | BeatFrame | RefusedFrame;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPosition = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const wellFormed: Record<ServerFrame['type'], (frame: Fields) => boolean> = {
  welcome: (frame) => typeof frame.version === 'number',
  snapshot: (frame) =>
    isPosition(frame.id) && isPosition(frame.position) && typeof frame.stream === 'string' && isObject(frame.document),
  delta: (frame) =>
    isPosition(frame.id) && isPosition(frame.after) && isPosition(frame.position) && isObject(frame.patch),
  beat: () => true,
  refused: (frame) =>
    (frame.id === undefined || isPosition(frame.id)) &&
    typeof frame.reason === 'string' &&
    typeof frame.detail === 'string',
};

/** Reads one text frame; `undefined` for a type this version does not know. Throws on text no server should send. */
export function readFrame(text: string): ServerFrame | undefined {
  const frame: unknown = JSON.parse(text);
  if (!isObject(frame) || typeof frame.type !== 'string') {
    throw new Error(`Expected a frame with a "type", but got ${text.slice(0, 80)}`);
  }
  if (!Object.prototype.hasOwnProperty.call(wellFormed, frame.type)) {
    return undefined;
  }
  if (!wellFormed[frame.type as ServerFrame['type']](frame)) {
    throw new Error(`Expected a well-formed ${frame.type} frame, but got ${text.slice(0, 80)}`);
  }
  return frame as unknown as ServerFrame;
}
