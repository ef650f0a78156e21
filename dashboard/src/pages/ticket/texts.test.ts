import { describe, expect, it } from 'vitest';
import { dictionaries } from './texts';

const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the texts of the phone ticket', () => {
  it.each(Object.keys(dictionaries.zh) as (keyof typeof dictionaries.zh)[])(
    '%s takes the same parameters in both languages',
    (key) => {
      expect(parametersOf(dictionaries.en[key])).toEqual(parametersOf(dictionaries.zh[key]));
    },
  );
});
