import { afterEach, describe, expect, it } from 'vitest';
import { en } from './en';
import { language, nameOf, t, tOr, type MessageKey } from './index';
import { firstLanguage } from './language';
import { zh } from './zh';

const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

afterEach(() => {
  language.value = 'zh';
});

describe('the language of a page', () => {
  it.each([
    ['', null, 'zh'],
    ['?lang=en', null, 'en'],
    ['?lang=en-GB', 'zh', 'en'],
    ['?lang=zh-CN', 'en', 'zh'],
    ['', 'en', 'en'],
    ['?lang=fr', null, 'zh'],
  ])('for the address %s and the memory %s is %s', (search, remembered, expected) => {
    expect(firstLanguage(search, remembered)).toBe(expected);
  });
});

describe('the texts', () => {
  it.each(Object.keys(zh) as MessageKey[])('%s takes the same parameters in both languages', (key) => {
    expect(parametersOf(en[key])).toEqual(parametersOf(zh[key]));
  });

  it('take their parameters', () => {
    expect(t('unit.minutes', { n: 15 })).toBe('15 分');
    language.value = 'en';
    expect(t('unit.minutes', { n: 15 })).toBe('15 min');
  });

  it('fall back to the raw word where only the server knows it', () => {
    expect(tOr('level.over', 'over')).toBe('超时');
    expect(tOr('level.astray', 'astray')).toBe('astray');
  });

  it('name a row in the language of the page, or by its id', () => {
    const row = { name: '城东', nameEn: 'East' };
    expect(nameOf(row, 'H001')).toBe('城东');
    language.value = 'en';
    expect(nameOf(row, 'H001')).toBe('East');
    expect(nameOf({ name: '城东' }, 'H001')).toBe('城东');
    expect(nameOf(undefined, 'H001')).toBe('H001');
  });
});
