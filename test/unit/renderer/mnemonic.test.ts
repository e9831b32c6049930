import { describe, expect, it } from 'vitest';
import { parseMnemonic } from '../../../renderer/components/mnemonic.ts';

describe('parseMnemonic', () => {
  it('splits a label at its letter', () => {
    expect(parseMnemonic('&Log in')).toEqual({ text: 'Log in', before: '', letter: 'L', after: 'og in' });
    expect(parseMnemonic('< &Back')).toEqual({ text: '< Back', before: '< ', letter: 'B', after: 'ack' });
  });

  it('leaves a label without a mark alone', () => {
    expect(parseMnemonic('Cancel')).toEqual({ text: 'Cancel', before: 'Cancel', letter: '', after: '' });
  });

  it('reads two marks as an ampersand, before and after the letter', () => {
    expect(parseMnemonic('A && &B && C')).toEqual({
      text: 'A & B & C',
      before: 'A & ',
      letter: 'B',
      after: ' & C',
    });
  });
});
