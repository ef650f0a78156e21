import { describe, expect, it } from 'vitest';
import cases from './fixtures/merge.json';
import type { LiveDocument, LivePatch } from './frames';
import { mergePatch, replaceDocument } from './merge';

const copy = (value: unknown) => structuredClone(value) as LiveDocument;

describe('a merge patch on rows', () => {
  it.each(cases)('$name', ({ document, patch, result }) => {
    const patched = copy(document);
    mergePatch(patched, patch as unknown as LivePatch);
    expect(patched).toEqual(result);
  });

  it('leaves rows it does not name the very objects they were', () => {
    const document = copy({ visits: { v1: { ticket: 'A001' }, v2: { ticket: 'A002' } } });
    const untouched = document.visits!.v1;
    mergePatch(document, { visits: { v2: { ticket: 'A003' } } });
    expect(document.visits!.v1).toBe(untouched);
  });

  it.each(cases)('a snapshot in place of patches comes to the same: $name', ({ document, result }) => {
    const replaced = copy(document);
    replaceDocument(replaced, copy(result));
    expect(replaced).toEqual(result);
  });
});
