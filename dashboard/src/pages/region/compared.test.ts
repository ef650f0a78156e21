import { describe, expect, it } from 'vitest';
import { addressWith, comparedIn } from './compared';

describe('the halls to compare', () => {
  it.each([
    ['', []],
    ['?compare=', []],
    ['?compare=H001,H002', ['H001', 'H002']],
    ['?compare=H001,H001,,H002', ['H001', 'H002']],
    ['?lang=en&compare=a,b,c,d,e', ['a', 'b', 'c', 'd']],
  ])('that %s asks for are %j', (search, halls) => {
    expect(comparedIn(search)).toEqual(halls);
  });

  it('stand in the address beside what else it says', () => {
    const address = 'http://hall.test/region/east?lang=en';
    const both = addressWith(address, ['H001', '厅,2']);
    expect(both).toBe('http://hall.test/region/east?lang=en&compare=H001,%E5%8E%85%2C2');
    expect(addressWith(both, [])).toBe(address);
    expect(comparedIn(new URL(addressWith(address, ['H001', 'H002'])).search)).toEqual(['H001', 'H002']);
  });
});
