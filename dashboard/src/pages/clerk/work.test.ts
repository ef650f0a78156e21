import { afterEach, describe, expect, it, vi } from 'vitest';
import { computed, effectScope, ref } from 'vue';
import type { ClerkView } from './clerkView';
import { useWork } from './work';

/** The commands that went out, and how each is answered. */
function network() {
  const sent: { verb: string; answer: (body: object, status?: number) => void }[] = [];
  vi.stubGlobal('sessionStorage', undefined);
  vi.stubGlobal('fetch', (url: string) => {
    const verb = url.slice(url.lastIndexOf('/') + 1);
    return new Promise<Response>((resolve) => {
      sent.push({ verb, answer: (body, status = 200) => resolve(new Response(JSON.stringify(body), { status })) });
    });
  });
  return sent;
}

function desk() {
  const position = ref(4);
  const view = {
    hallId: 'H',
    counterId: ref('3'),
    position,
    live: ref(true),
    seated: ref(true),
    counter: ref({ state: 'serving' }),
    visit: ref({ steps: [] }),
    now: ref(0),
    clockNow: ref(0),
    time: () => '09:30:00',
  } as unknown as ClerkView;
  const scope = effectScope();
  const work = scope.run(() => useWork(view))!;
  return { work, position, leave: () => scope.stop(), busy: computed(() => work.orders.busy.value) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the work at a counter', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('sends what was pressed during an order once that is answered, and settles it too', async () => {
    const sent = network();
    const { work, position, busy, leave } = desk();

    work.press('undo');
    work.press('step');
    expect(sent.map(({ verb }) => verb)).toEqual(['undo']);

    sent[0]!.answer({ position: 5 });
    await settled();
    expect(busy.value).toBe(true);
    position.value = 5;
    await settled();
    expect(sent.map(({ verb }) => verb)).toEqual(['undo', 'step']);

    sent[1]!.answer({ position: 5 });
    await settled();
    expect(busy.value).toBe(false);
    leave();
  });

  it('sends it also where the order before was refused', async () => {
    const sent = network();
    const { work, busy, leave } = desk();

    work.press('undo');
    work.press('step');
    sent[0]!.answer({ type: 'urn:NOTHING_TO_UNDO', detail: 'Nothing to undo.' }, 409);
    await settled();
    expect(sent.map(({ verb }) => verb)).toEqual(['undo', 'step']);

    sent[1]!.answer({ position: 4 });
    await settled();
    expect(busy.value).toBe(false);
    leave();
  });
});
