import { describe, expect, it } from 'vitest';
import fixtures from './fixtures/frames.json';
import { readFrame } from './frames';

describe('reading a frame', () => {
  it.each(fixtures.server)('takes a $type', (frame) => {
    expect(readFrame(JSON.stringify(frame))).toEqual(frame);
  });

  it.each(fixtures.unknownToThisVersion)('passes over a $type, which a later version may know', (frame) => {
    expect(readFrame(JSON.stringify(frame))).toBeUndefined();
  });

  it.each(fixtures.malformed.map((frame) => JSON.stringify(frame)))('refuses %s', (text) => {
    expect(() => readFrame(text)).toThrow(/Expected a/);
  });

  it('is not fooled by a type every object has', () => {
    expect(readFrame('{"type":"toString"}')).toBeUndefined();
  });
});
