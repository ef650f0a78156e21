import { describe, expect, it } from 'vitest';
import { clipsOf, placeParts, sentenceOf } from './phrase';

function call(ticket: string, place: string, recall = false) {
  return { number: 1, ticket, counter: '3', place, atMillis: 0, recall };
}

describe('what the voice says', () => {
  it.each([
    ['A048', '3 号柜台', 'please A 0 4 8 number to 3 counter'],
    ['B007', '12 号窗口', 'please B 0 0 7 number to ten 2 window'],
    ['C001', '20 号柜面', 'please C 0 0 1 number to 2 ten counter'],
    ['D9', '10 号席', 'please D 9 number to ten counter'],
    ['E10', '自助机 1', 'please E 1 0 number to 1 terminal'],
    ['VIP01', '108 号柜台', 'please V I P 0 1 number to 1 0 8 counter'],
    ['F002', '理财室', 'please F 0 0 2 number screen'],
  ])('%s to %s in Chinese', (ticket, place, clips) => {
    expect(clipsOf(call(ticket, place), 'zh')).toEqual(clips.split(' ').map((name) => `zh/${name}`));
  });

  it.each([
    ['A048', '3 号柜台', 'number A 0 4 8 to counter 3'],
    ['B007', '12 号窗口', 'number B 0 0 7 to window 12'],
    ['C001', '21 号柜台', 'number C 0 0 1 to counter 2 1'],
    ['F002', '理财室', 'number F 0 0 2 screen'],
  ])('%s to %s in English', (ticket, place, clips) => {
    expect(clipsOf(call(ticket, place), 'en')).toEqual(clips.split(' ').map((name) => `en/${name}`));
  });

  it('says that a ticket is called again', () => {
    expect(clipsOf(call('A1', '1 号柜台', true), 'zh')[0]).toBe('zh/again');
    expect(clipsOf(call('A1', '1 号柜台', true), 'en')[0]).toBe('en/again');
  });

  it('has every clip it may ask for', () => {
    const signs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'].join('');
    const places = ['号柜台', '号窗口', '号台', '号自助机'].flatMap((rest) =>
      Array.from({ length: 30 }, (_, number) => `${number} ${rest}`),
    );
    const asked = new Set(
      [...places, '理财室'].flatMap((place) =>
        (['zh', 'en'] as const).flatMap((spoken) => clipsOf(call(signs, place, true), spoken)),
      ),
    );
    const clips = Object.keys(import.meta.glob('/public/voice/*/*.mp3'));
    const missing = [...asked].filter((name) => !clips.includes(`/public/voice/${name}.mp3`));
    expect(missing).toEqual([]);
    expect(asked.size).toBeGreaterThan(90);
  });
});

describe('a place', () => {
  it.each([
    ['3 号柜台', '3', '号柜台'],
    ['12号窗口', '12', '号窗口'],
    ['理财室', '', '理财室'],
    ['自助机 1', '', '自助机 1'],
    ['T2 自助机', 'T2', '自助机'],
  ])('%s', (place, number, rest) => {
    expect(placeParts(place)).toEqual({ number, rest });
  });
});

describe('the sentence for a reading voice', () => {
  it('spells the ticket', () => {
    expect(sentenceOf(call('A048', '3 号柜台'), 'zh')).toBe('请 A 0 4 8 号到3 号柜台。');
    expect(sentenceOf(call('A048', '3 号柜台'), 'en')).toBe('Ticket A 0 4 8, please go to counter 3.');
  });
});
