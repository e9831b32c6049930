import { describe, expect, it } from 'vitest';
import { fingerprintGroups } from '../../../renderer/components/fingerprint-groups.ts';
import { certificateChoices } from '../../../renderer/console/properties/certificate-choices.ts';
import { dateTime, failureText, fill, t } from '../../../renderer/text.ts';
import { parseMnemonic } from '../../../renderer/components/mnemonic.ts';
import { caView } from '../../support/bridge-fixtures.ts';

describe('dates', () => {
  it('follow the locale with a 24-hour clock', () => {
    expect(dateTime('2021-09-14T10:02:11Z', 'en-GB', 'UTC')).toBe('14 September 2021, 10:02:11');
    expect(dateTime('2021-09-14T22:02:11Z', 'en-US', 'UTC')).toBe('September 14, 2021, 22:02:11');
    expect(dateTime('2021-09-14T00:02:11Z', 'de-DE', 'UTC')).toBe('14. September 2021, 00:02:11');
  });

  it('are told in the time zone of the user', () => {
    expect(dateTime('2021-09-14T23:30:00Z', 'en-GB', 'Europe/Berlin')).toBe('15 September 2021, 01:30:00');
  });

  it('are put into texts readably, whatever else is there', () => {
    const filled = fill('{a} {b} {c}', { a: '2031-09-14', b: 7, c: '2031-09-14X' });
    expect(filled).toMatch(/2031.* 7 2031-09-14X$/);
    expect(filled).not.toMatch(/^2031-09-14 /);
  });
});

describe('failures', () => {
  it('are told with their values', () => {
    const { what, todo } = failureText({
      code: 'LDAP-UNREACHABLE',
      values: { server: 'edir1', port: 636 },
    });
    expect(what).toContain('edir1');
    expect(todo).not.toBe('');
  });
});

describe('fingerprints', () => {
  const sha256 = Array.from({ length: 32 }, (_, n) => n.toString(16).padStart(2, '0').toUpperCase()).join(
    ':',
  );

  it('are cut into eight bytes each and lose nothing', () => {
    const groups = fingerprintGroups(sha256);
    expect(groups).toHaveLength(4);
    expect(groups[0]).toBe('00:01:02:03:04:05:06:07:');
    expect(groups.join('')).toBe(sha256);
  });

  it('may be shorter, as SHA-1 is', () => {
    expect(fingerprintGroups(sha256.slice(0, 59)).join('')).toBe(sha256.slice(0, 59));
  });
});

describe('the menu of certificates', () => {
  it('names both of each key pair, those of the EC pair with their key', () => {
    expect(certificateChoices(caView).map(({ label }) => label)).toEqual([
      'Self-Signed Certificate',
      'Public Key Certificate',
      'Self-Signed Certificate (EC P-384)',
      'Public Key Certificate (EC P-384)',
    ]);
  });

  it('shows the RSA pair first, however the pairs come', () => {
    const [first] = certificateChoices({ keyPairs: [...caView.keyPairs].reverse() });
    expect(first?.label).toBe('Self-Signed Certificate');
  });

  it('leaves out what is not there', () => {
    const keyPairs = caView.keyPairs.map((pair) => ({ ...pair, certificates: pair.certificates.slice(1) }));
    expect(certificateChoices({ keyPairs }).map(({ label }) => label)).toEqual([
      'Public Key Certificate',
      'Public Key Certificate (EC P-384)',
    ]);
    expect(certificateChoices({ keyPairs: [] })).toEqual([]);
  });
});

describe('mnemonics', () => {
  const { buttons } = t.common;
  const { l1, l2 } = t.login;
  const { c1, p1, p2 } = t.console;
  const pages = {
    L1: [
      l1.server,
      l1.port,
      l1.ldaps,
      l1.starttls,
      l1.user,
      l1.password,
      l1.logIn,
      l1.training,
      buttons.help,
    ],
    L2: [l2.accept, l2.refuse, l2.confirmChanged, l2.confirmWeak, buttons.help],
    C1: [c1.openCa, c1.refresh, c1.logOut],
    P1: [p1.replace, p1.details, p1.export, p1.validate, buttons.help],
    P2: [p2.copy],
  };

  it.each(Object.entries(pages))('of %s are all different, with room for "Copy details"', (_page, labels) => {
    const letters = [...labels, buttons.copyDetails].map((label) =>
      parseMnemonic(label).letter.toLowerCase(),
    );
    expect(letters.every((letter) => letter !== '')).toBe(true);
    expect(new Set(letters).size).toBe(letters.length);
  });
});
