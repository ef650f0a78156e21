import type { Language } from '../../i18n';

/** What the address of a display asks for. */
export interface Settings {
  readonly hall: string;
  readonly zone: string;
  readonly languages: readonly Language[];
  readonly theme: 'wall' | 'light' | 'dark';
  /** In place of the plan's. */
  readonly volumePercent: number | undefined;
  readonly muted: boolean;
}

/** Reads `/display/H001/east?lang=both&theme=light&volume=60&mute`; what is wrong is as if it were absent. */
export function settingsOf(parts: readonly string[], search: string, language: Language): Settings {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  const volume = Number(query.get('volume') ?? Number.NaN);
  return {
    hall: parts[0] ?? '',
    zone: parts[1] ?? 'all',
    languages: query.get('lang') === 'both' ? ['zh', 'en'] : [language],
    theme: theme === 'light' || theme === 'dark' ? theme : 'wall',
    volumePercent: volume >= 0 && volume <= 100 ? volume : undefined,
    muted: query.has('mute'),
  };
}
