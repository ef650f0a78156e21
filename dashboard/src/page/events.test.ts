import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, type EffectScope } from 'vue';
import { useEvents, type EventConnection } from './events';

class Connection implements EventConnection {
  onmessage: ((event: { data: string }) => void) | null = null;
  readyState = 1;
  closed = false;

  close(): void {
    this.closed = true;
  }

  say(frame: Record<string, unknown>): void {
    this.onmessage?.({ data: JSON.stringify({ sentAt: new Date().toISOString(), ...frame }) });
  }

  snapshot(position: number, ahead: number): void {
    this.say({ type: 'snapshot', id: 1, stream: 'n1', position, document: { ticket: { own: { ahead } } } });
  }
}

describe('a topic as Server-Sent Events', () => {
  let scope: EffectScope;
  let connections: Connection[];

  function start() {
    return scope.run(() =>
      useEvents('ticket/H001.x', () => {
        connections.push(new Connection());
        return connections[connections.length - 1]!;
      }),
    )!;
  }

  const last = () => connections[connections.length - 1]!;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', vi.fn());
    vi.stubGlobal('removeEventListener', vi.fn());
    scope = effectScope();
    connections = [];
  });

  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('shows a snapshot and what changes after it', () => {
    const events = start();
    last().snapshot(3, 5);
    expect(events.live.value).toBe(true);
    last().say({ type: 'delta', id: 1, after: 3, position: 4, patch: { ticket: { own: { ahead: 4 } } } });
    expect(events.document.value).toEqual({ ticket: { own: { ahead: 4 } } });
  });

  it('begins again where something is missing between two frames', () => {
    const events = start();
    last().snapshot(3, 5);
    last().say({ type: 'delta', id: 1, after: 9, position: 10, patch: { ticket: { own: { ahead: 1 } } } });
    expect(connections).toHaveLength(2);
    expect(connections[0]!.closed).toBe(true);
    expect(events.document.value).toEqual({ ticket: { own: { ahead: 5 } } });
  });

  it('is lost when it is silent for long, keeps what it showed, and connects again', () => {
    const events = start();
    last().snapshot(3, 5);
    vi.advanceTimersByTime(11_000);
    expect(events.state.value).toBe('stale');
    vi.advanceTimersByTime(5_000);
    expect(events.live.value).toBe(false);
    expect(events.document.value).toBeDefined();
    expect(connections.length).toBeGreaterThan(1);
    last().snapshot(8, 2);
    expect(events.live.value).toBe(true);
  });

  it('connects again when the browser has given up, but not in a rush', () => {
    start();
    last().readyState = 2;
    vi.advanceTimersByTime(1_000);
    expect(connections).toHaveLength(1);
    vi.advanceTimersByTime(3_000);
    expect(connections).toHaveLength(2);
  });

  it('ends with its page', () => {
    start();
    scope.stop();
    expect(last().closed).toBe(true);
  });
});
