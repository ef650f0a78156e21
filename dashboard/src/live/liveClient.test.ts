import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeNetwork } from './fakeNetwork';
import conversations from './fixtures/conversations.json';
import { LiveClient } from './liveClient';

interface Step {
  open?: boolean;
  server?: unknown;
  client?: unknown;
  quiet?: boolean;
  close?: number;
  wait?: number;
  state?: string;
  position?: number;
  refused?: string;
}

function newClient(credit = 8) {
  const network = new FakeNetwork();
  const client = new LiveClient('zh-CN', network, () => {});
  const seen = { documents: 0, patches: 0, refused: undefined as string | undefined };
  const subscription = client.follow(
    { topic: 'hall/H001', maxHz: 4, credit },
    {
      snapshot: () => (seen.documents += 1),
      patch: () => (seen.patches += 1),
      refused: ({ reason }) => (seen.refused = reason),
    },
  );
  client.start();
  return { network, client, subscription, seen };
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a live client', () => {
  it.each(conversations)('$name', ({ credit, steps }) => {
    const { network, client, subscription, seen } = newClient(credit);
    let read = 0;
    let socket = network.socket;
    for (const step of steps as Step[]) {
      if (network.socket !== socket) {
        socket = network.socket;
        read = 0;
      }
      if (step.open) socket.onopen?.();
      if (step.server !== undefined) socket.receive(step.server);
      if (step.client !== undefined) expect(socket.sent[read++]).toEqual(step.client);
      if (step.quiet) expect(socket.sent.slice(read)).toEqual([]);
      if (step.close !== undefined) socket.onclose?.({ code: step.close, reason: '' });
      if (step.wait !== undefined) network.advance(step.wait);
      if (step.state !== undefined) expect(client.state).toBe(step.state);
      if (step.position !== undefined) expect(subscription.position).toBe(step.position);
      if (step.refused !== undefined) expect(seen.refused).toBe(step.refused);
    }
  });

  it('counts its tries and forgets them when greeted', () => {
    const { network, client } = newClient();
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(client.tries).toBe(tries);
      network.socket.onclose?.({ code: 1006, reason: '' });
      network.advance(8_000);
    }
    network.socket.receive({ type: 'welcome', version: 1 });
    expect(client.tries).toBe(0);
  });

  it('waits longer after each failure, up to eight seconds', () => {
    const { network, client } = newClient();
    for (const pause of [500, 1_000, 2_000, 4_000, 8_000, 8_000]) {
      network.socket.onclose?.({ code: 1006, reason: '' });
      network.advance(pause - 1);
      expect(client.state).toBe('waiting');
      network.advance(1);
      expect(client.state).toBe('connecting');
    }
  });

  it('does not hammer a server that greets and then drops it', () => {
    const { network, client } = newClient();
    for (const pause of [500, 1_000, 2_000]) {
      network.socket.receive({ type: 'welcome', version: 1 });
      network.socket.onclose?.({ code: 1006, reason: '' });
      network.advance(pause - 1);
      expect(client.state).toBe('waiting');
      network.advance(1);
    }
  });

  it('begins with the short pause again after a link that held', () => {
    const { network, client } = newClient();
    network.socket.onclose?.({ code: 1006, reason: '' });
    network.advance(500);
    network.socket.receive({ type: 'welcome', version: 1 });
    network.advance(6_000);
    network.socket.onclose?.({ code: 1006, reason: '' });
    network.advance(500);
    expect(client.state).toBe('connecting');
  });

  it('tries at once when woken in a pause', () => {
    const { network, client } = newClient();
    network.socket.onclose?.({ code: 1006, reason: '' });
    client.wake();
    expect(client.state).toBe('connecting');
    expect(network.sockets).toHaveLength(2);
    network.advance(900);
    expect(network.sockets).toHaveLength(2);
  });

  it('does not trust a link that was silent while the page slept', () => {
    const { network, client } = newClient();
    network.socket.receive({ type: 'welcome', version: 1 });
    const before = network.socket;
    network.millis += 60_000;
    client.wake();
    expect(before.closed).toBe(true);
    expect(client.state).toBe('connecting');
  });

  it('leaves a fresh link alone when woken', () => {
    const { network, client } = newClient();
    network.socket.receive({ type: 'welcome', version: 1 });
    client.wake();
    expect(network.sockets).toHaveLength(1);
  });

  it('says why it was sent away for good', () => {
    const { network, client } = newClient();
    network.socket.onclose?.({ code: 3501, reason: 'page too old' });
    expect(client.endedBecause).toBe('page too old');
  });

  it('does nothing more once closed', () => {
    const { network, client } = newClient();
    client.close();
    network.advance(60_000);
    expect(network.sockets).toHaveLength(1);
    expect(network.socket.closed).toBe(true);
  });
});
