/** Back up, lose the CA object, restore it, compare every attribute: in a real slapd. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../electron/directory/index.ts';
import { writeOutputs } from '../../../electron/app/restore/index.ts';
import { logInOverLdaps, valueOf } from '../../support/backup/log-in.ts';
import { password } from '../../support/restore/backup-files.ts';
import { entryOf, withoutKeys } from '../../support/restore/faulty-session.ts';
import { HOSTS, plan, restoreIntoDirectory, useRestoreFolder } from '../../support/restore/online.ts';
import { startSlapd, type Slapd } from '../../support/slapd/index.ts';

const { backedUp, inFolder, request } = useRestoreFolder();

describe('slapd', () => {
  let slapd: Slapd;
  let session: Session;
  beforeAll(async () => {
    slapd = await startSlapd();
    session = await logInOverLdaps(slapd, slapd.admin);
  });
  afterAll(async () => {
    session.close();
    await slapd.stop();
  });

  it('takes the LDIF of a backup, and the one made offline, from ldapadd', async () => {
    const sources = await backedUp(session, slapd.caDn);
    const before = withoutKeys(await entryOf(session, slapd.caDn));
    const [offline] = valueOf(
      await writeOutputs([sources[0]!], {
        ...{ folder: inFolder('saved'), outputs: ['ldif'], password: password() },
        ...{ profile: { name: 'modern', iterations: 300_000 }, keyConfirmed: false, replace: [] },
        sheet: { printedAt: 'now' },
      }),
    );
    for (const file of [inFolder('ca.ldif'), offline!.path]) {
      valueOf(await session.deleteEntry(slapd.caDn));
      const { dn, password: secret } = slapd.admin;
      const url = `ldap://${slapd.host}:${String(slapd.ldapPort)}`;
      execFileSync('ldapadd', ['-x', '-H', url, '-D', dn, '-w', secret, '-f', file], { stdio: 'pipe' });
      const added = await entryOf(session, slapd.caDn);
      expect(added).toEqual(withoutKeys(added));
      if (file.endsWith('-ca.ldif')) expect(added['cacertificate']).toEqual(before['cacertificate']);
      else expect(added).toEqual(before);
    }
    valueOf(await session.deleteEntry(slapd.caDn));
    const agreed = await plan(session, sources, HOSTS.slapd);
    valueOf(await restoreIntoDirectory(session, sources, request(agreed)));
    expect(withoutKeys(await entryOf(session, slapd.caDn))).toEqual(before);
  });

  it('gets a deleted CA back, RSA and EC, with every attribute', async () => {
    const sources = await backedUp(session, slapd.caDn);
    const before = await entryOf(session, slapd.caDn);
    valueOf(await session.deleteEntry(slapd.caDn));
    const agreed = await plan(session, sources, HOSTS.slapd);
    expect(agreed).toMatchObject({ way: 'direct', otherTree: false });
    expect(agreed.existing).toBeUndefined();
    valueOf(await restoreIntoDirectory(session, sources, request(agreed)));
    expect(await entryOf(session, slapd.caDn)).toEqual(before);
    expect(valueOf(await session.findCa())).toBe(slapd.caDn);
  });

  it('has its CA replaced in one change, and read back', async () => {
    const sources = await backedUp(session, slapd.caDn);
    const agreed = await plan(session, sources, HOSTS.slapd);
    const restored = valueOf(await restoreIntoDirectory(session, sources, request(agreed)));
    expect(restored.replaced).toBe(true);
    expect(restored.compared).toContain('nDSPKIPrivateKeyEC');
  });
});
