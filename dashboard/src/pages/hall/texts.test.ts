import { describe, expect, it } from 'vitest';
import { dictionaries, type WorkText } from './workTexts';

const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("the texts of the manager's page", () => {
  it.each(Object.keys(dictionaries.zh) as WorkText[])('%s takes the same parameters in both languages', (key) => {
    expect(parametersOf(dictionaries.en[key])).toEqual(parametersOf(dictionaries.zh[key]));
  });
});
