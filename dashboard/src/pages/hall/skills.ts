import type { ClerkRow } from '../../page/hallRows';

/** How well a clerk knows a service: `''` not at all, `'4'` a proficiency, `'t2'` one that is still learned. */
export type SkillCode = string;

/** What a manager may choose for a cell of the matrix. */
export const SKILL_CODES: readonly SkillCode[] = ['', '5', '4', '3', '2', '1', 't3', 't2', 't1'];

const SKILLED_FROM = 4;

export function skillOf(clerk: ClerkRow, service: string): SkillCode {
  const proficiency = clerk.skills?.[service];
  if (proficiency === undefined) {
    return '';
  }
  return (clerk.inTraining?.includes(service) ?? false) ? `t${proficiency}` : String(proficiency);
}

/** How a cell reads: always a shape and a word, so that colour is not needed. */
export function skillLook(code: SkillCode): {
  glyph: string;
  word: 'none' | 'training' | 'able' | 'skilled';
  n: number;
} {
  if (code === '') {
    return { glyph: '–', word: 'none', n: 0 };
  }
  if (code.startsWith('t')) {
    return { glyph: '○', word: 'training', n: Number(code.slice(1)) };
  }
  const n = Number(code);
  return n >= SKILLED_FROM ? { glyph: '●', word: 'skilled', n } : { glyph: '◐', word: 'able', n };
}

/** The whole of a clerk's skills with one of them changed, as the server takes it. */
export function withSkill(clerk: ClerkRow, service: string, code: SkillCode) {
  const skills = Object.fromEntries(Object.entries(clerk.skills ?? {}).filter(([id]) => id !== service));
  const inTraining = (clerk.inTraining ?? []).filter((id) => id !== service);
  if (code !== '') {
    skills[service] = Number(code.replace('t', ''));
  }
  return {
    skills,
    inTraining: code.startsWith('t') ? [...inTraining, service] : inTraining,
    languages: [...(clerk.languages ?? [])],
  };
}
