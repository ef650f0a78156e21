import { describe, expect, it } from 'vitest';
import { addressParts } from './mount';

describe('the address of a page', () => {
  it.each([
    ['/', []],
    ['/hall/H001', ['H001']],
    ['/clerk/H001/3', ['H001', '3']],
    ['/display/H001/', ['H001']],
    ['/hall/%E5%8E%85', ['厅']],
  ])('%s names %j', (path, parts) => {
    expect(addressParts(path)).toEqual(parts);
  });
});
