import { describe, expect, it } from 'vitest';
import type { CounterState } from '../../page/hallRows';
import { actionsOf, allowed, KEYS, keyPressed, type Action } from './actions';

const STATES: readonly CounterState[] = ['closed', 'idle', 'offered', 'calling', 'serving', 'paused'];
const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('the keys of a clerk', () => {
  it('are those every page of the house has agreed on', () => {
    expect([KEYS['call-next'], KEYS.finish, KEYS.transfer, KEYS['no-show']]).toEqual(['F2', 'F4', 'F6', 'F8']);
  });

  it.each(STATES)('never mean two things while the counter is %s', (state) => {
    const keys = allowed(state).map((action) => KEYS[action]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('reach every action in some state', () => {
    const reached = new Set(STATES.flatMap((state) => allowed(state)));
    expect((Object.keys(KEYS) as Action[]).filter((action) => !reached.has(action))).toEqual([]);
  });

  it('leave the browser its own', () => {
    const taken = ['F1', 'F3', 'F5', 'F7', 'F10', 'F11', 'F12', 'Alt+D', 'Alt+E', 'Alt+F'];
    expect(Object.values(KEYS).filter((key) => taken.includes(key))).toEqual([]);
  });

  it.each([
    [{ ...none, key: 'F2', code: 'F2' }, 'F2'],
    [{ ...none, key: '®', code: 'KeyR', altKey: true }, 'Alt+R'],
    [{ ...none, key: '?', code: 'Slash', shiftKey: true }, '?'],
    [{ ...none, key: 'F2', code: 'F2', ctrlKey: true }, undefined],
    [{ ...none, key: 'F4', code: 'F4', altKey: true }, undefined],
    [{ ...none, key: 'r', code: 'KeyR' }, undefined],
  ])('%o is %s', (event, key) => {
    expect(keyPressed(event)).toBe(key);
  });

  it('call and accept by one key, for both bring the next customer', () => {
    expect(actionsOf('F2')).toEqual(['call-next', 'accept']);
  });
});
