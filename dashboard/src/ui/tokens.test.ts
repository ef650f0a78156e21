import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

type Tokens = Readonly<Record<string, string>>;

/** The tokens of the block that a selector opens. */
function tokensOf(selector: string): Tokens {
  const from = css.indexOf('{', css.indexOf(selector)) + 1;
  const block = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]+);/g)].map((match) => [match[1], match[2]]));
}

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const THEMES: readonly [string, Tokens][] = [
  ['light', tokensOf("[data-theme='light']")],
  ['dark', tokensOf("[data-theme='dark']")],
  ['dark by the system', tokensOf(':root:not([data-theme])')],
  ['wall', tokensOf("[data-theme='wall']")],
];
const GROUNDS = ['bg', 'panel', 'raise'];
const TEXTS = ['ink', 'ink2', 'ink3', 'acc', 'watch', 'alarm', 'plan'];

describe.each(THEMES)('the colours of the theme %s', (_name, tokens) => {
  it('are those of the light theme by name', () => {
    expect(Object.keys(tokens)).toEqual(Object.keys(THEMES[0]![1]));
  });

  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    'text in %s is read on %s (4.5 to 1)',
    (text, ground) => {
      expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['crit-on', 'crit-bg'],
    ['on-acc', 'acc'],
    ['watch', 'banner-bg'],
  ])('text in %s is read on %s (4.5 to 1)', (text, ground) => {
    expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['h2', 'h3', 'h4', 'line-strong'])('a mark or a border in %s stands out from a panel (3 to 1)', (mark) => {
    expect(contrast(tokens[mark]!, tokens.panel!)).toBeGreaterThanOrEqual(3);
  });
});

describe('the contrast of two colours', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#777')).toBeCloseTo(1, 6);
  });
});
