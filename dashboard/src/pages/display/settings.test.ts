import { describe, expect, it } from 'vitest';
import { settingsOf } from './settings';
import { isQuiet, silenceAt } from './silence';

describe('the address of a display', () => {
  it('names hall and zone, the whole hall by default', () => {
    expect(settingsOf(['H002', 'east'], '', 'zh')).toMatchObject({ hall: 'H002', zone: 'east', theme: 'wall' });
    expect(settingsOf(['H002'], '', 'zh').zone).toBe('all');
  });

  it('asks for languages, colours and volume', () => {
    expect(settingsOf(['H002'], '?lang=both&theme=light&volume=60&mute', 'zh')).toEqual({
      hall: 'H002',
      zone: 'all',
      languages: ['zh', 'en'],
      theme: 'light',
      volumePercent: 60,
      muted: true,
    });
    expect(settingsOf(['H002'], '', 'en').languages).toEqual(['en']);
  });

  it('takes no heed of what is wrong', () => {
    expect(settingsOf(['H002'], '?theme=pink&volume=loud', 'zh')).toMatchObject({
      theme: 'wall',
      volumePercent: undefined,
    });
    expect(settingsOf(['H002'], '?volume=101', 'zh').volumePercent).toBeUndefined();
  });
});

describe('silence', () => {
  const night = [{ from: '22:30', until: '06:30' }];

  it('goes over midnight where it ends before it begins', () => {
    const times = ['22:29', '22:30', '00:00', '06:29', '06:30', '12:00'];
    expect(times.filter((time) => isQuiet(time, night))).toEqual(['22:30', '00:00', '06:29']);
  });

  it('lasts from its first moment to before its end', () => {
    const noon = [{ from: '12:00', until: '13:00' }];
    expect(['11:59', '12:00', '12:59', '13:00'].filter((time) => isQuiet(time, noon))).toEqual(['12:00', '12:59']);
  });

  it('has a reason', () => {
    expect(silenceAt('12:00', true, 100, night)).toBe('muted');
    expect(silenceAt('12:00', false, 0, night)).toBe('volume');
    expect(silenceAt('23:00', false, 100, night)).toBe('quiet');
    expect(silenceAt('12:00', false, 100, night)).toBeUndefined();
  });
});
