import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCertificate, toPem, type Certificate } from '../../../../electron/certificates/index.ts';
import { profile } from '../../../../electron/pfx/index.ts';
import { changePassword } from '../../../../electron/app/restore/change-password.ts';
import { withOpenSources } from '../../../../electron/app/restore/open-sources.ts';
import {
  inspectFile,
  reportCheckText,
  reportJson,
  reportText,
  verifyFile,
  type VerifyOptions,
} from '../../../../electron/app/restore/index.ts';
import { rawFiles } from '../../../../electron/media/raw-files.ts';
import { en } from '../../../../shared/messages/en/index.ts';
import { ok } from '../../../../shared/result.ts';
import { format } from '../../../../shared/messages/format.ts';
import type { VerifyReport } from '../../../../shared/restore.ts';
import { verdictOf } from '../../../../shared/verdict.ts';
import type { ReportCheckId } from '../../../../shared/report-check.ts';
import { expensive } from '../../../support/pfx/rework.ts';
import { issueDer, party } from '../../../support/certificates/index.ts';
import {
  backupFile,
  material,
  password,
  PASSWORD,
  pkcs8Of,
  receiptFile,
  type Pair,
} from '../../../support/restore/backup-files.ts';
import { interruptedChange, type InterruptedFile } from '../../../support/media/interrupted-change.ts';
import { itWith } from '../../../support/platform.ts';

const OPTIONS: VerifyOptions = { program: 'OrgCA Backup 0.1.0', now: () => new Date() };

let rsa: Pair;
let ec: Pair;
let folder = '';
let path = '';
beforeAll(async () => {
  const made = await material();
  rsa = made.rsa;
  ec = made.ec!;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-verify-'));
  path = join(folder, 'ACME-TREE-CA.pfx');
});
afterEach(() => rm(folder, { recursive: true }));

const verify = async (options: Partial<VerifyOptions> = {}, text = PASSWORD): Promise<VerifyReport> =>
  verifyFile(await inspectFile(path), password(text), { ...OPTIONS, ...options });

const states = (report: VerifyReport): Record<string, string> =>
  Object.fromEntries(report.checks.map(({ id, state }) => [id, state]));

const stopOf = (report: VerifyReport, id: ReportCheckId): string | undefined =>
  report.checks.find((check) => check.id === id && check.state === 'stop')?.failure?.code;

const parsed = (der: Buffer): Certificate => {
  const certificate = parseCertificate(der);
  if (!certificate.ok) throw new Error(certificate.failure.code);
  return certificate.value;
};

/** Writes the backup with nothing in it encrypted, as OpenSSL does. */
async function unprotected(more: readonly string[]): Promise<void> {
  const pem = join(folder, 'all.pem');
  const certificates = [rsa.publicKeyCertificate, ...rsa.chain, rsa.selfSigned];
  await writeFile(
    pem,
    toPem(pkcs8Of(rsa), 'PRIVATE KEY') + certificates.map((der) => toPem(der, 'CERTIFICATE')).join(''),
  );
  const plain = ['-keypbe', 'NONE', '-certpbe', 'NONE', ...more];
  const password = ['-passout', `pass:${PASSWORD}`];
  execFileSync('openssl', ['pkcs12', '-export', '-in', pem, '-out', path, ...plain, ...password]);
}

describe('a good backup', () => {
  it("passes every check with its receipt and today's CA beside it", async () => {
    const strong = profile('modern', 300_000);
    await receiptFile(path, await backupFile(path, rsa, { profile: strong }));
    const current = {
      tree: 'ACME-TREE',
      certificates: [rsa.selfSigned, rsa.publicKeyCertificate, ec.selfSigned].map(parsed),
    };
    const report = await verify({ current });
    expect(report.checks.filter(({ state }) => state !== 'pass')).toEqual([]);
    expect(report).toMatchObject({
      verdict: 'good',
      todaysCa: 'same',
      receipt: { state: 'same', tree: 'ACME-TREE' },
      contents: {
        subject: 'OU=Organizational CA.O=ACME-TREE',
        keyPair: 'rsa',
        keyDetail: 'RSA 2048',
        profile: 'modern',
      },
    });
    expect(report.contents?.certificates.map(({ role }) => role)).toEqual([
      'public-key',
      'chain',
      'chain',
      'self-signed',
    ]);
  });

  it('may be of the EC key pair', async () => {
    await backupFile(path, ec);
    expect(await verify()).toMatchObject({ contents: { keyPair: 'ec', keyDetail: 'EC P-384' } });
  });

  it('with a key that this program cannot check says so, and nothing else', async () => {
    const P384 = Buffer.from('2b81040022', 'hex');
    const unknownCurve = (der: Buffer): Buffer => {
      const copy = Buffer.from(der);
      for (let at = copy.indexOf(P384); at >= 0; at = copy.indexOf(P384)) copy[at + 4] = 0x7f;
      return copy;
    };
    const certificates = [ec.publicKeyCertificate, ...ec.chain, ec.selfSigned].map((der) => ({
      der: unknownCurve(der),
    }));
    await backupFile(path, ec, { pkcs8: unknownCurve(pkcs8Of(ec)), certificates });
    const report = await verify();
    expect(report.verdict).toBe('attention');
    expect(report.contents).toMatchObject({ keyPair: 'ec', keyDetail: 'EC 1.3.132.0.127' });
    expect(states(report)).toMatchObject({
      'key-matches': 'unchecked',
      'self-signed': 'unchecked',
      'is-ca': 'pass',
    });
    for (const check of report.checks) expect(reportCheckText(check)).not.toContain('{');
    // A key of the same kind whose stored public key is another one is still wrong.
    const otherKey = unknownCurve(
      generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'der', type: 'pkcs8' }),
    );
    await backupFile(path, ec, { pkcs8: otherKey, certificates });
    expect(stopOf(await verify(), 'key-matches')).toBe('RESTORE-KEY-MISMATCH');
  });

  it('is known by the receipt of its run: the EC file, and a file that was renamed', async () => {
    path = join(folder, 'ACME-TREE-CA-ec.pfx');
    const bytes = await backupFile(path, ec);
    const about = {
      files: [{ fileName: 'ACME-TREE-CA-ec.pfx', sha256: (await inspectFile(path)).info.sha256 }],
    };
    await receiptFile(join(folder, 'ACME-TREE-CA.pfx'), bytes, about);
    expect((await inspectFile(path)).info.receipt.state).toBe('same');
    path = join(folder, 'renamed.pfx');
    await receiptFile(path, await backupFile(path, ec), {
      files: [{ ...about.files[0], sha256: (await inspectFile(path)).info.sha256 }],
    });
    expect((await inspectFile(path)).info.receipt.state).toBe('same');
  });
});

describe('a backup that should be looked at', () => {
  it('is in an old encryption, has no receipt, misses certificates or their order', async () => {
    await backupFile(path, rsa, {
      profile: profile('compatible', 2048),
      certificates: [{ der: rsa.selfSigned }, { der: rsa.publicKeyCertificate }],
    });
    const report = await verify();
    expect(report.verdict).toBe('attention');
    expect(states(report)).toMatchObject({
      receipt: 'warn',
      chain: 'warn',
      'file-encryption': 'warn',
      order: 'pass',
      'self-signed': 'pass',
    });
    await backupFile(path, rsa, {
      certificates: [rsa.publicKeyCertificate, ...rsa.chain.toReversed()].map((der) => ({ der })),
    });
    expect(states(await verify())).toMatchObject({ order: 'warn', 'self-signed': 'warn', chain: 'pass' });
    await backupFile(path, rsa, { certificates: [{ der: rsa.selfSigned }] });
    expect(states(await verify())).toMatchObject({ 'public-key': 'warn', chain: 'pass' });
  });

  it('has a certificate that is not valid today', async () => {
    await backupFile(path, rsa);
    const report = await verify({ now: () => new Date('2099-01-01') });
    expect(states(report)['dates']).toBe('warn');
    expect(report.verdict).toBe('attention');
  });

  it('is younger than the clock says: the clock is named first', async () => {
    await receiptFile(path, await backupFile(path, rsa));
    const report = await verify({ now: () => new Date('1970-01-02') });
    expect(report.checks[0]).toMatchObject({ id: 'clock', state: 'warn', values: { now: '1970-01-02' } });
    expect(states(await verify())['clock']).toBeUndefined();
  });

  it('is of a CA that was renewed, created anew, of another tree, or of a tree without a CA', async () => {
    await backupFile(path, rsa);
    const ca = {
      name: [
        ['OU', 'Organizational CA'],
        ['O', 'ACME-TREE'],
      ] as never,
      key: rsa.key,
    };
    const anew = await party(['OU', 'Organizational CA'], ['O', 'ACME-TREE']);
    const other = await party(['OU', 'Organizational CA'], ['O', 'OTHER']);
    const relation = async (...certificates: Buffer[]): Promise<string | undefined> =>
      (await verify({ current: { tree: 'T', certificates: certificates.map(parsed) } })).todaysCa;
    expect(await relation(issueDer(ca, ca), rsa.publicKeyCertificate)).toBe('renewed');
    expect(await relation(issueDer(anew, anew))).toBe('re-created');
    expect(await relation(issueDer(other, other))).toBe('other-tree');
    expect(await relation()).toBe('none');
  });
});

describe('a backup that the second reader refuses', () => {
  it('is not good, although this program opens it', async () => {
    // This program counts a certificate without a readable date; the library stops at it.
    const undated = Buffer.from(rsa.selfSigned);
    undated[undated.indexOf(Buffer.from('170d', 'hex'))] = 0x16;
    const certificates = [rsa.publicKeyCertificate, ...rsa.chain, rsa.selfSigned, undated];
    await backupFile(path, rsa, { certificates: certificates.map((der) => ({ der })) });
    const report = await verify();
    expect(states(report)).toMatchObject({ opens: 'pass', 'second-reader': 'warn' });
    expect(report.verdict).toBe('attention');
  });
});

describe('a backup whose replacement was interrupted', () => {
  const NEW = 'New-Horse-9';
  const name = 'ACME-TREE-CA.pfx';
  let bytes: Buffer;
  let change: InterruptedFile;
  beforeEach(async () => {
    bytes = await backupFile(path, rsa, { password: NEW });
    await backupFile(path, rsa);
    [change] = (await interruptedChange(folder, { [name]: bytes })) as [InterruptedFile];
  });
  afterEach(() => vi.restoreAllMocks());

  const changeText = ({ checks }: VerifyReport): string =>
    reportCheckText(checks.find(({ id }) => id === 'interrupted-change')!);
  const texts = en.checks.report.checks['interrupted-change'];

  it('is completed if the new file is whole, and verifies', async () => {
    const report = await verify({}, NEW);
    expect(states(report)).toMatchObject({ 'interrupted-change': 'pass', opens: 'pass' });
    expect(changeText(report)).toBe(format(texts.pass, { files: name }));
    expect(await readdir(folder)).toEqual([name]);
  });

  it('is undone if the new file is not whole, and verifies', async () => {
    await rename(path, join(folder, change.aside));
    await writeFile(join(folder, change.staged), bytes.subarray(100));
    const report = await verify();
    expect(states(report)).toMatchObject({ 'interrupted-change': 'warn', opens: 'pass' });
    expect(changeText(report)).toBe(format(texts.warn, { files: name }));
    expect(await readdir(folder)).toEqual([name]);
  });

  it('says so where it is only chosen', async () => {
    expect((await inspectFile(path)).info.changes).toMatchObject([
      { state: 'pass', values: { files: name } },
    ]);
    expect((await inspectFile(path)).info.changes).toEqual([]);
  });

  function refuseChanges(): void {
    const readOnly = Object.assign(new Error('read-only'), { code: 'EROFS' });
    for (const call of ['link', 'rename', 'unlink'] as const)
      vi.spyOn(rawFiles, call).mockRejectedValue(readOnly);
  }

  const restore = (beside: 'ignored' | 'sealed' | 'unsealed', plain?: string) =>
    withOpenSources([{ path, password: password(plain), beside }], () => Promise.resolve(ok('open')));

  it('has its old files on a medium that cannot be written, if none was replaced', async () => {
    refuseChanges();
    const report = await verify();
    expect(states(report)).toMatchObject({ 'interrupted-change': 'warn', opens: 'pass' });
    expect(await restore('sealed')).toEqual(ok('open'));
  });

  it('is not restored if it stays half done, except by the file alone', async () => {
    const second = 'ACME-TREE-CA-ec.pfx';
    await writeFile(join(folder, second), 'old');
    await interruptedChange(folder, { [name]: bytes, [second]: Buffer.from('new') });
    await rename(path, join(folder, change.aside));
    await rename(join(folder, change.staged), path);
    refuseChanges();
    const report = await verify({}, NEW);
    expect(states(report)).toMatchObject({ 'interrupted-change': 'stop', opens: 'pass' });
    expect(changeText(report)).toContain('[MEDIA-UNFINISHED]');
    expect([report.verdict, verdictOf(report)]).toEqual(['bad', 'alone']);
    for (const beside of ['sealed', 'unsealed'] as const) {
      const refused = { ok: false, failure: { code: 'MEDIA-UNFINISHED', values: { folder } } };
      expect(await restore(beside, NEW)).toMatchObject(refused);
    }
    expect(await restore('ignored', NEW)).toEqual(ok('open'));
  });

  it('is named as such if no file has its name', async () => {
    await rename(path, join(folder, change.aside));
    await rm(join(folder, change.staged));
    await mkdir(join(path, 'in the way'), { recursive: true });
    const report = await verify();
    expect(states(report)).toMatchObject({ 'interrupted-change': 'stop', opens: 'stop' });
    expect(verdictOf(report)).toBe('bad');
  });
});

describe('bad input', () => {
  it('has a wrong password', async () => {
    await backupFile(path, rsa);
    expect(stopOf(await verify({}, 'wrong'), 'opens')).toBe('PFX-WRONG-PASSWORD');
  });

  it('is damaged, cut off, empty, or something else', async () => {
    const bytes = await backupFile(path, rsa);
    await writeFile(path, bytes.subarray(0, -100));
    expect(stopOf(await verify(), 'opens')).toBe('PFX-DAMAGED');
    const changed = Buffer.from(bytes);
    changed[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(path, changed);
    expect(stopOf(await verify(), 'opens')).toMatch(/^PFX-(?:DAMAGED|INTEGRITY|OTHER-PASSWORD)$/);
    await writeFile(path, '');
    expect(stopOf(await verify(), 'opens')).toBe('MEDIA-FILE-EMPTY');
    await writeFile(path, 'Dear administrator');
    expect(stopOf(await verify(), 'opens')).toBe('PFX-NOT-PFX');
    await truncate(path, 2 * 1024 ** 3);
    expect(stopOf(await verify(), 'opens')).toBe('MEDIA-FILE-TOO-LARGE');
  });

  it('costs more than the limits, which no reader pays', async () => {
    await writeFile(path, expensive(await backupFile(path, rsa)));
    expect(stopOf(await verify(), 'opens')).toBe('PFX-TOO-EXPENSIVE');
  });

  it('is a folder, a device, a link or gone', async () => {
    path = folder;
    expect(stopOf(await verify(), 'opens')).toBe('MEDIA-FILE-FOLDER');
    path = '/dev/null';
    expect(stopOf(await verify(), 'opens')).toBe('MEDIA-FILE-DEVICE');
    path = join(folder, 'link');
    await symlink('/etc/passwd', path);
    expect(stopOf(await verify(), 'opens')).toBe('MEDIA-FILE-LINK');
    path = join(folder, 'gone');
    expect(stopOf(await verify(), 'opens')).toBe('MEDIA-FILE-MISSING');
  });

  it('is of no CA, or has a key that fits none of its certificates', async () => {
    const server = await party(['CN', 'server'], ['O', 'ACME']);
    const issuer = await party(['CN', 'issuer']);
    const pkcs8 = server.key.privateKey.export({ format: 'der', type: 'pkcs8' });
    await backupFile(path, rsa, {
      pkcs8,
      certificates: [{ der: issueDer(server, issuer, { extensions: [] }) }],
    });
    expect(stopOf(await verify(), 'is-ca')).toBe('RESTORE-NOT-A-CA');
    await backupFile(path, rsa, { pkcs8: pkcs8Of(ec) });
    expect(stopOf(await verify(), 'key-matches')).toBe('RESTORE-KEY-MISMATCH');
    await backupFile(path, rsa, { certificates: [] });
    expect(stopOf(await verify(), 'key-matches')).toBe('RESTORE-NO-CERTIFICATE');
  });

  itWith('openssl')(
    'protects its key with nothing: it is not good, cannot be restored, and can be protected after an explicit yes',
    async () => {
      for (const [mac, code] of [
        [false, 'RESTORE-NO-MAC'],
        [true, 'RESTORE-KEY-UNENCRYPTED'],
      ] as const) {
        await unprotected(mac ? [] : ['-nomac']);
        const report = await verify();
        expect(stopOf(report, 'file-encryption')).toBe(code);
        expect(report.verdict).toBe('bad');
        const used = await withOpenSources([{ path, password: password() }], () => Promise.resolve(ok(null)));
        expect(used).toMatchObject({ failure: { code } });
        const change = (acceptUnprotected?: boolean) =>
          changePassword({
            ...{ path, oldPassword: password(), newPassword: password('New-Horse-9'), program: 'x' },
            ...{ profile: { name: 'modern', iterations: 300_000 }, now: () => new Date(), acceptUnprotected },
          });
        expect(await change()).toMatchObject({ failure: { code } });
        expect(await change(true)).toMatchObject({ ok: true });
        expect((await verify({}, 'New-Horse-9')).verdict).not.toBe('bad');
      }
    },
  );

  it('is one file of two, and the other one is missing or was changed', async () => {
    const other = join(folder, 'ACME-TREE-CA-ec.pfx');
    const [bytes, partner] = [await backupFile(path, rsa), await backupFile(other, ec)];
    const named = (fileName: string, of: Buffer) => ({
      fileName,
      sha256: createHash('sha256').update(of).digest('hex'),
    });
    await receiptFile(path, bytes, {
      files: [named('ACME-TREE-CA.pfx', bytes), named('ACME-TREE-CA-ec.pfx', partner)],
    });
    expect(states(await verify())['set']).toBe('pass');
    await writeFile(other, 'something else');
    expect(states(await verify())['set']).toBe('warn');
    await rm(other);
    const report = await verify();
    expect(states(report)['set']).toBe('warn');
    expect(report.receipt.partners).toMatchObject([{ fileName: 'ACME-TREE-CA-ec.pfx', found: false }]);
  });

  it('has a receipt that names another SHA-256, is about other files, or is none', async () => {
    const bytes = await backupFile(path, rsa);
    await receiptFile(path, Buffer.from('what was there before'));
    const report = await verify();
    expect(stopOf(report, 'receipt')).toBe('RESTORE-RECEIPT-DIFFERS');
    expect(report.verdict).toBe('bad');
    await receiptFile(path, bytes, { files: [{ fileName: 'other.pfx', sha256: 'AA' }] });
    expect((await verify()).receipt.state).toBe('not-named');
    for (const text of ['{', '[]', '{"format":"orgca-backup-receipt"}', '{"format":"other","files":[]}']) {
      await writeFile(join(folder, 'ACME-TREE-CA.receipt.json'), text);
      expect((await verify()).receipt.state).toBe('unreadable');
    }
  });
});

describe('a saved report', () => {
  it('says everything in words and as data, without a secret', async () => {
    await receiptFile(path, await backupFile(path, rsa));
    const reports = [
      await verify({ current: { tree: 'ACME-TREE', certificates: [] } }),
      await verify({}, 'wrong'),
    ];
    const text = reportText(reports);
    for (const part of [
      'OU=Organizational CA.O=ACME-TREE',
      'AES-256-CBC',
      'has no CA.',
      '[PFX-WRONG-PASSWORD]',
      reports[0]!.sha256,
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/\{\w+\}|undefined/);
    expect(JSON.parse(reportJson(reports))).toMatchObject({
      format: 'orgca-verification-report',
      reports: [{ fileName: 'ACME-TREE-CA.pfx' }, {}],
    });
    expect(text + reportJson(reports)).not.toContain(PASSWORD);
  });

  it('has a text for every check that came up', async () => {
    await backupFile(path, ec, { certificates: [{ der: ec.publicKeyCertificate }] });
    for (const check of (await verify({ now: () => new Date('1999-01-01') })).checks) {
      expect(reportCheckText(check)).not.toMatch(/\{\w+\}/);
    }
  });
});
