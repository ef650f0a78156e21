import { describe, expect, it } from 'vitest';
import { skillLook, skillOf, withSkill } from './skills';

const clerk = { name: '李敏', skills: { payment: 5, meter: 2 }, inTraining: ['meter'], languages: ['yue'] };

describe('the skills of a clerk', () => {
  it.each([
    ['payment', '5'],
    ['meter', 't2'],
    ['invoice', ''],
  ])('%s reads %s', (service, code) => {
    expect(skillOf(clerk, service)).toBe(code);
  });

  it.each([
    ['', '–', 'none'],
    ['t2', '○', 'training'],
    ['3', '◐', 'able'],
    ['4', '●', 'skilled'],
  ])('%s looks like %s', (code, glyph, word) => {
    expect(skillLook(code)).toMatchObject({ glyph, word });
  });

  it('change one at a time and keep the rest', () => {
    expect(withSkill(clerk, 'meter', '3')).toEqual({
      skills: { payment: 5, meter: 3 },
      inTraining: [],
      languages: ['yue'],
    });
    expect(withSkill(clerk, 'invoice', 't1')).toMatchObject({
      skills: { payment: 5, meter: 2, invoice: 1 },
      inTraining: ['meter', 'invoice'],
    });
    expect(withSkill(clerk, 'payment', '').skills).toEqual({ meter: 2 });
  });
});
