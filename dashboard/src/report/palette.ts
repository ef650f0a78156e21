/** The colours a chart draws with, taken from the page's tokens so that chart and table agree. */
export interface Palette {
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly panel: string;
  readonly alarm: string;
  /** The page's font by name: text is measured on a canvas, which knows no inheritance. */
  readonly fontFamily: string;
  /** Told apart by lightness and dash too, not by hue alone. */
  readonly series: readonly string[];
}

const TOKENS = ['--s1', '--s2', '--s3', '--s4', '--s5', '--s6'];

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    ink: token('--ink', '#1a2127'),
    ink2: token('--ink2', '#46525b'),
    line: token('--line', '#cdd4d9'),
    panel: token('--panel', '#f7f8f9'),
    alarm: token('--alarm', '#a8200d'),
    fontFamily: getComputedStyle(document.body).fontFamily || 'sans-serif',
    series: TOKENS.map((name) => token(name, '#1b5aa0')),
  };
}
