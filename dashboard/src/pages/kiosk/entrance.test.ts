import { describe, expect, it } from 'vitest';
import { choicePage, papersFor, scannedToken, type OfferedService } from './entrance';

describe('a page of choices', () => {
  const eight = [1, 2, 3, 4, 5, 6, 7, 8];
  it('shows at most six, and the rest on the next page', () => {
    expect(choicePage(eight, 0, 6)).toEqual({ shown: [1, 2, 3, 4, 5, 6], page: 0, pages: 2 });
    expect(choicePage(eight, 1, 6)).toEqual({ shown: [7, 8], page: 1, pages: 2 });
  });
  it('stays inside what there is when services go away', () => {
    expect(choicePage([1], 3, 6)).toEqual({ shown: [1], page: 0, pages: 1 });
    expect(choicePage([], 0, 6)).toEqual({ shown: [], page: 0, pages: 1 });
  });
});

describe('the papers to bring', () => {
  it('are named once, however many services ask them', () => {
    const card = { id: 'card', name: '身份证', nameEn: 'Card' };
    const deed = { id: 'deed', name: '房产证', nameEn: 'Deed' };
    const service = (materials: OfferedService['materials']): OfferedService => ({
      id: 's',
      name: '业务',
      nameEn: 'Service',
      waiting: 0,
      materials,
    });
    expect(papersFor([service([card]), service([deed, card])])).toEqual([card, deed]);
  });
});

describe('what was scanned', () => {
  it.each([
    ['H001.abc', 'H001.abc'],
    [' http://hall.example/ticket/H001.abc?lang=en\n', 'H001.abc'],
    ['/ticket/H001.a%2Db', 'H001.a-b'],
    ['', undefined],
    ['two words', undefined],
    ['x'.repeat(129), undefined],
  ])('%j holds %j', (text, token) => {
    expect(scannedToken(text)).toBe(token);
  });
});
