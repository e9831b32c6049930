/** Which attributes are asked for: private keys only where they are needed. */
import { describe, expect, it, vi } from 'vitest';
import { readCa, readTreeCa } from '../../../electron/ca/index.ts';
import type { Session } from '../../../electron/directory/index.ts';
import { currentCa } from '../../../electron/app/restore/index.ts';
import { readRecoverySet } from '../../../electron/app/recovery-set/index.ts';
import { fail, ok } from '../../../shared/result.ts';

const DN = 'cn=CA,cn=Security';

/** A directory that notes which attributes of the CA object are asked for. */
function noting() {
  const asked: string[] = [];
  const readEntry = vi.fn((dn: string, attributes: readonly string[]) => {
    if (dn === DN) asked.push(...attributes);
    return Promise.resolve(ok({ dn, attributes: [], raw: Buffer.alloc(0) }));
  });
  const session = {
    readEntry,
    findCa: () => Promise.resolve(ok(DN)),
    serverInfo: { treeName: 'ACME', namingContexts: [] },
  };
  return { asked, session: session as unknown as Session };
}

const withKeys = (asked: readonly string[]): string[] =>
  asked.filter((name) => name === '*' || /PrivateKey/i.test(name));

describe('private keys', () => {
  it('are read for a backup and a restore', async () => {
    const { asked, session } = noting();
    await readCa(session, DN);
    expect(withKeys(asked)).toEqual(['*', 'nDSPKIPrivateKey', 'nDSPKIPrivateKeyEC']);
  });

  it('are not read to compare certificates', async () => {
    const { asked, session } = noting();
    await readTreeCa(session, { extent: 'public' });
    expect(asked).toContain('nDSPKIPublicKeyCertificateEC');
    expect(withKeys(asked)).toEqual([]);
    const jobs = { of: () => ({ run: () => Promise.resolve(fail('JOB-CRASHED')) }) };
    const login = { atSecurity: () => ({ session }) };
    await currentCa(login as never, { jobs } as unknown as Parameters<typeof currentCa>[1]);
    expect(withKeys(asked)).toEqual([]);
  });

  it('are not read for the checklist of a complete recovery', async () => {
    const { asked, session } = noting();
    const login = { at: () => ({ session }), atSecurity: () => ({ session }), tree: 'ACME' };
    const record = { list: () => Promise.resolve(fail('RECORD-NOT-READ')) };
    await readRecoverySet(login as never, { record } as never, DN).catch(() => undefined);
    expect(asked).toEqual(['hostServer']);
  });
});
