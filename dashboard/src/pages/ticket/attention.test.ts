import { describe, expect, it, vi } from 'vitest';
import { Bell } from './attention';

function browser(permission: string, answer = 'granted') {
  const notification = {
    permission,
    requestPermission: vi.fn(async () => (notification.permission = answer)),
    show: vi.fn(),
  };
  return { vibrate: vi.fn(() => true), notification };
}

describe('a bell', () => {
  it('is silent until the customer asks for it', () => {
    const attention = browser('granted');
    new Bell(attention).ring('soon');
    expect(attention.vibrate).not.toHaveBeenCalled();
    expect(attention.notification.show).not.toHaveBeenCalled();
  });

  it('asks the browser once and then vibrates and notifies', async () => {
    const attention = browser('default');
    const bell = new Bell(attention);
    await bell.want();
    bell.ring('soon');
    expect(attention.notification.requestPermission).toHaveBeenCalledOnce();
    expect(attention.notification.show).toHaveBeenCalledWith('soon');
    expect(attention.vibrate).toHaveBeenLastCalledWith([300, 150, 300]);
  });

  it('only vibrates where notifications are refused', async () => {
    const attention = browser('default', 'denied');
    const bell = new Bell(attention);
    await bell.want();
    bell.ring('soon');
    expect(attention.notification.show).not.toHaveBeenCalled();
    expect(attention.vibrate).toHaveBeenLastCalledWith([300, 150, 300]);
  });

  it('says where there is no way at all', () => {
    expect(new Bell({}).possible).toBe(false);
  });
});
