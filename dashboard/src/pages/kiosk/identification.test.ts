import { describe, expect, it } from 'vitest';
import { ageOn, checkCharacter, identificationOf, segmentFor } from './identification';

describe('a number by which a customer is known again', () => {
  it('is a resident ID number with its check character', () => {
    // The first two are the examples of GB 11643-1999 itself.
    expect(checkCharacter('11010519491231002')).toBe('X');
    expect(checkCharacter('44052418800101001')).toBe('4');
    for (const prefix of ['110105194912310', '500233200002290', '650102199902280']) {
      const digits = `${prefix}12`;
      const number = digits + checkCharacter(digits);
      expect(identificationOf('idCard', number)).toEqual({ kind: 'idCard', number });
    }
    const read = identificationOf('idCard', ' 11010519491231002x ');
    expect(read).toEqual({ kind: 'idCard', number: '11010519491231002X' });
  });

  it('is no ID number where one digit is wrong or two are swapped', () => {
    const right = '11010519491231002X';
    for (let at = 0; at < 17; at += 1) {
      const other = (Number(right[at]) + 1) % 10;
      expect(identificationOf('idCard', right.slice(0, at) + other + right.slice(at + 1))).toBeUndefined();
    }
    expect(identificationOf('idCard', '11010519491231020X')).toBeUndefined();
  });

  it('is no ID number of somebody who was born on no day, or before 1900', () => {
    for (const digits of ['11010519490230002', '11010519491331002', '11010519490100002', '44052418800101001']) {
      expect(identificationOf('idCard', digits + checkCharacter(digits))).toBeUndefined();
    }
  });

  it('is a mobile phone number of eleven digits', () => {
    expect(identificationOf('phone', '130 0000 0000')).toEqual({ kind: 'phone', number: '13000000000' });
    for (const wrong of ['12000000000', '1300000000', '130000000000', '1300000000X', '']) {
      expect(identificationOf('phone', wrong)).toBeUndefined();
    }
  });
});

describe('the age an ID card tells', () => {
  it('counts birthdays', () => {
    expect(ageOn('2014-12-30', '11010519491231002X')).toBe(64);
    expect(ageOn('2014-12-31', '11010519491231002X')).toBe(65);
    expect(ageOn('2027-02-01', '11010519491231002X')).toBe(77);
  });

  it('belongs to the last group it has come to', () => {
    const groups = [{ id: 'vip' }, { id: 'old', fromAge: 65 }, { id: 'very-old', fromAge: 80 }];
    expect(segmentFor(64, groups)).toBeUndefined();
    expect(segmentFor(65, groups)?.id).toBe('old');
    expect(segmentFor(90, groups)?.id).toBe('very-old');
  });
});
