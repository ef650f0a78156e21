import { describe, expect, it } from 'vitest';
import { papersOf, urgencyOf, type TicketView } from './ticketView';

const VIEW: TicketView = { hall: 'H001', hallName: '厅', hallNameEn: 'Hall', state: 'waiting', peopleAhead: 3 };

describe('how urgent a visit is', () => {
  it.each([
    [{ ...VIEW }, 'none'],
    [{ ...VIEW, peopleAhead: 2 }, 'near'],
    [{ ...VIEW, state: 'called' }, 'called'],
    [{ ...VIEW, state: 'serving' }, 'none'],
    [undefined, 'none'],
  ] as const)('%j is %s', (view, urgency) => {
    expect(urgencyOf(view)).toBe(urgency);
  });
});

describe('the papers to bring', () => {
  const card = { id: 'id', name: '身份证', nameEn: 'Identity card' };
  it('names each once, of what is still to be done, and says which one was missing', () => {
    const errand = { service: 's', quantity: 1, materials: [card] };
    expect(
      papersOf({
        ...VIEW,
        errands: [
          { ...errand, state: 'open' },
          { ...errand, state: 'open', missing: ['id'] },
          { ...errand, state: 'delivered', materials: [{ ...card, id: 'other' }] },
        ],
      }),
    ).toEqual([{ ...card, missing: true }]);
  });
});
