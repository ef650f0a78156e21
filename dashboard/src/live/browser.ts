import { LiveClient, type Socket } from './liveClient';

/** The live link of this page to the node that served it; its caller starts it. */
export function newLiveClient(lang: string, changed: () => void): LiveClient {
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`;
  const client = new LiveClient(
    lang,
    {
      openSocket: () => new WebSocket(url) as unknown as Socket,
      // Date, not performance.now(): that one stands still in some browsers while the machine sleeps.
      nowMillis: () => Date.now(),
      later: (action, millis) => {
        const timer = setTimeout(action, millis);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    },
    changed,
  );
  addEventListener('online', () => client.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      client.wake();
    }
  });
  return client;
}
