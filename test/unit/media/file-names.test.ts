import { describe, expect, it } from 'vitest';
import { nameFault, pathIn } from '../../../electron/media/index.ts';

describe('a file name', () => {
  it.each([
    'ACME-TREE-CA.pfx',
    'CA of ACME (2026).pfx',
    'Tür.pfx',
    'console.pfx',
    '.hidden',
    'com10.pfx',
    'a'.repeat(255),
  ])('%s can be on every medium', (name) => {
    expect(nameFault(name)).toBeUndefined();
  });

  it.each([
    ['', 'empty'],
    ['..', 'empty'],
    ['a:b.pfx', 'character'],
    ['what?.pfx', 'character'],
    ['a\u0001.pfx', 'character'],
    ['ca.pfx.', 'ending'],
    ['ca.pfx ', 'ending'],
    ['CON', 'reserved'],
    ['nul.pfx', 'reserved'],
    ['LPT9.p12', 'reserved'],
    ['aux .pfx', 'reserved'],
    ['CONIN$.pfx', 'reserved'],
    ['a'.repeat(256), 'length'],
    ['ü'.repeat(128), 'length'],
  ])('%j is refused: %s', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });
});

it.each([
  ['CON.pfx', 'MEDIA-NAME-RESERVED'],
  ['folder/nul', 'MEDIA-NAME-RESERVED'],
  ['a\nb.pfx', 'MEDIA-NAME'],
])('%j in a folder is refused with the reason that is true: %s', (name, code) => {
  expect(pathIn('/media/stick', name)).toEqual({
    ok: false,
    failure: { code, values: { folder: '/media/stick', file: name } },
  });
});
