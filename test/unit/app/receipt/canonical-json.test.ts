import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../electron/app/receipt/canonical-json.ts';

describe('the canonical form of a receipt', () => {
  it('is that of RFC 8785', () => {
    const value = {
      '\u20ac': 1,
      '\r': 2,
      b: [true, null, { d: 1e21, c: 0.002 }],
      '1': '\u000f\n"\\é',
      '😀': 3,
      '\ufb33': 4,
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":"\\u000f\\n\\"\\\\é","b":[true,null,{"c":0.002,"d":1e+21}],"€":1,"😀":3,"\ufb33":4}',
    );
  });
});
