/** Attacks on what is in the folder of a backup, by somebody who can write there and does not know the password. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  newSealKey,
  parseReceipt,
  receiptFiles,
  wipeSealKeys,
} from '../../../../electron/app/receipt/index.ts';
import {
  changePassword,
  inspectFile,
  openSource,
  reportCheckText,
  verifyFile,
} from '../../../../electron/app/restore/index.ts';
import { createTrainingMaterial } from '../../../../electron/training/index.ts';
import { en } from '../../../../shared/messages/en/index.ts';
import { format } from '../../../../shared/messages/format.ts';
import type { VerifyReport } from '../../../../shared/restore.ts';
import { verdictOf } from '../../../../shared/verdict.ts';
import type { Beside } from '../../../../shared/seal.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import { backupBytes, password, PASSWORD } from '../../../support/restore/backup-files.ts';
import { itWith } from '../../../support/platform.ts';
import { readsPastCache } from '../../../support/past-cache.ts';
import { editReceipt, sealedSet, sha256, type WritableReceipt } from '../../../support/restore/sealed-set.ts';

const NEW = 'Other-Horse-88';
const CHECKED = { program: 'OrgCA Backup 0.1.0', now: () => new Date() };

let original = '';
let folder = '';
beforeAll(async () => {
  original = await mkdtemp(join(tmpdir(), 'orgca-sealed-'));
  await mkdir(join(original, 'set'));
  await sealedSet(join(original, 'set'));
});
afterAll(() => rm(original, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(original, 'attack-'));
  await cp(join(original, 'set'), folder, { recursive: true });
});

const verify = async (name = 'ca.pfx', text = PASSWORD): Promise<VerifyReport> =>
  verifyFile(await inspectFile(join(folder, name)), password(text), CHECKED);

const checkOf = (report: VerifyReport, id: string) => report.checks.find((check) => check.id === id);

/** What a restore makes of a file: the failure's code, or the seal and whether it has settings from the LDIF. */
async function restore(beside?: Beside, name = 'ca.pfx', text = PASSWORD) {
  const source = await openSource({ path: join(folder, name), password: password(text), beside });
  if (!source.ok) return source.failure.code;
  source.value.opened.wipe();
  const { seal, settings, file } = source.value;
  return { seal, ldif: settings.settings.length > 0, receipt: file.info.receipt.state };
}

/** Plants values in the LDIF and, as an attacker would, mends its hash in the receipt. */
async function plant(): Promise<void> {
  const path = join(folder, 'ca.ldif');
  const ldif = (await readFile(path, 'utf8')).replace(/^cn: /m, 'userPassword: known\ncn: ');
  await writeFile(path, ldif);
  await editReceipt(folder, ({ objectFile }) => {
    objectFile.sha256 = sha256(ldif);
  });
}

describe('a sealed set', () => {
  it.each(['ca.pfx', 'ca-ec.pfx'])('is sound for %s, and its LDIF is used', async (name) => {
    const report = await verify(name);
    expect(report).toMatchObject({ seal: 'sound', receipt: { sealed: true } });
    expect(checkOf(report, 'seal')).toMatchObject({ state: 'pass' });
    expect(await restore(undefined, name)).toEqual({ seal: 'sound', ldif: true, receipt: 'same' });
  });

  it('stays sound when the JSON is formatted in another way, and with fields of a later version', async () => {
    await editReceipt(folder, (receipt) => Object.fromEntries(Object.entries(receipt).toReversed()));
    expect(await restore()).toMatchObject({ seal: 'sound' });
  });

  it('is found and used under names with characters that are not shown', async () => {
    const stem = 'ca\u200b\u202efdp\u00e9';
    await sealedSet(folder, { stem });
    const sound = { seal: 'sound', ldif: true, receipt: 'same' };
    expect(await restore(undefined, `${stem}.pfx`)).toEqual(sound);
    const { info } = await inspectFile(join(folder, `${stem}.pfx`));
    const shown = 'ca⟨U+200B⟩⟨U+202E⟩fdp\u00e9';
    expect(info.receipt).toMatchObject({
      partners: [{ fileName: `${shown}-ec.pfx`, realName: `${stem}-ec.pfx`, found: true }],
      objectFile: { fileName: `${shown}.ldif`, realName: `${stem}.ldif`, state: 'same' },
    });
    const renamed = 'next\u2066year';
    for (const name of await readdir(folder)) {
      if (name.startsWith(stem)) await rename(join(folder, name), join(folder, name.replace(stem, renamed)));
    }
    expect(await restore(undefined, `${renamed}.pfx`)).toEqual(sound);
  });

  it('stays sound when all its files are renamed and another set has the old names', async () => {
    for (const name of await readdir(folder)) {
      await rename(join(folder, name), join(folder, name.replace(/^ca/, 'last year')));
    }
    await sealedSet(folder);
    expect(await restore(undefined, 'last year.pfx')).toEqual({ seal: 'sound', ldif: true, receipt: 'same' });
    expect(await restore(undefined, 'last year-ec.pfx')).toMatchObject({ seal: 'sound' });
    expect(await restore()).toMatchObject({ seal: 'sound', ldif: true });
  });

  it('is sound with a password whose letters are entered composed or decomposed', async () => {
    const text = 'Zürich-Straße-7-é';
    await sealedSet(folder, { password: text.normalize('NFC') });
    expect(await restore(undefined, 'ca.pfx', text.normalize('NFD'))).toMatchObject({ seal: 'sound' });
  });

  it.each([
    [
      'in UTF-8 for a password in code page 850',
      Buffer.from('Gr\x81\xe1e 7', 'latin1'),
      Buffer.from('Grüße 7'),
    ],
    ['in code page 850', Buffer.from('Grüße 7'), Buffer.from('Gr\x81\xe1e 7', 'latin1')],
    ['in code page 1252', Buffer.from('Grüße 7 €'), Buffer.from('Gr\xfc\xdfe 7 \x80', 'latin1')],
  ])('is sound with a password that is entered %s', async (_name, stored, entered) => {
    await sealedSet(folder, { password: stored });
    const source = await openSource({ path: join(folder, 'ca.pfx'), password: entered });
    expect(source).toMatchObject({ ok: true, value: { seal: 'sound' } });
  });

  it('without its LDIF and text is sound: what is missing is not used', async () => {
    await rm(join(folder, 'ca.ldif'));
    await rm(join(folder, 'ca.receipt.txt'));
    expect(await restore()).toEqual({ seal: 'sound', ldif: false, receipt: 'same' });
  });
});

describe('an attack on a sealed set', () => {
  const attacks: Record<string, [attack: () => Promise<void>, code: string]> = {
    'an edited LDIF, its hash mended in the receipt': [plant, 'RESTORE-SEAL-BROKEN'],
    'an edited LDIF': [
      () => writeFile(join(folder, 'ca.ldif'), 'version: 1\n\ndn: cn=x\nuserPassword: known\n'),
      'RESTORE-SEALED-FILE-CHANGED',
    ],
    'an edited text': [
      () => writeFile(join(folder, 'ca.receipt.txt'), 'Call this number.\n'),
      'RESTORE-SEALED-FILE-CHANGED',
    ],
    'another file for the second key pair': [
      async () => writeFile(join(folder, 'ca-ec.pfx'), await otherCa()),
      'RESTORE-SEALED-FILE-CHANGED',
    ],
    'another tree in the receipt': [
      () =>
        editReceipt(folder, (receipt) => {
          receipt['tree'] = 'OTHER-TREE';
        }),
      'RESTORE-SEAL-BROKEN',
    ],
    'a field that this version does not know': [
      () =>
        editReceipt(folder, (receipt) => {
          receipt['restoreTo'] = 'cn=evil';
        }),
      'RESTORE-SEAL-BROKEN',
    ],
    'a PFX file with a CA of the same name, its hash replaced in the receipt and its seal': [
      async () => {
        const bytes = await otherCa();
        await writeFile(join(folder, 'ca.pfx'), bytes);
        await editReceipt(folder, ({ files, seals }) => {
          const before = files[0]!.sha256;
          files[0]!.sha256 = sha256(bytes);
          seals![0]!.files = seals![0]!.files.map((one) => (one === before ? sha256(bytes) : one));
        });
      },
      'RESTORE-SEAL-BROKEN',
    ],
    'a PFX file with a CA of the same name': [
      async () => writeFile(join(folder, 'ca.pfx'), await otherCa()),
      'RESTORE-RECEIPT-DIFFERS',
    ],
    'the receipt of another set under the same password, mended to name this file': [
      async () => {
        const [pfx, other] = [
          await readFile(join(folder, 'ca.pfx')),
          await mkdtemp(join(original, 'other-')),
        ];
        await sealedSet(other);
        for (const name of ['ca.receipt.json', 'ca.receipt.txt', 'ca.ldif'])
          await cp(join(other, name), join(folder, name));
        await editReceipt(folder, ({ files, seals }) => {
          files[0]!.sha256 = sha256(pfx);
          seals![0]!.files[0] = sha256(pfx);
        });
      },
      'RESTORE-SEAL-BROKEN',
    ],
    'a seal under a password of the attacker': [
      async () => {
        await plant();
        const key = valueOf(await newSealKey(password('Attacker-1'), 1000));
        const receipt = JSON.parse(await readFile(join(folder, 'ca.receipt.json'), 'utf8')) as {
          files: { sha256: string }[];
        };
        const sealing = { key, files: receipt.files.map((file) => file.sha256) };
        for (const { fileName, bytes } of receiptFiles('ca.receipt.json', receipt, undefined, [sealing]))
          await writeFile(join(folder, fileName), bytes);
        wipeSealKeys([key]);
      },
      'RESTORE-SEAL-BROKEN',
    ],
    'fewer iterations': [
      () =>
        editReceipt(folder, ({ seals }) => {
          seals![0]!.iterations = 1;
        }),
      'RESTORE-SEAL-BROKEN',
    ],
  };

  it.each(Object.entries(attacks))('with %s stops a restore', async (_what, [attack, code]) => {
    await attack();
    expect(await restore()).toBe(code);
    expect(await restore('unsealed')).toBe(code);
    const report = await verify();
    expect(report.verdict).toBe('bad');
    expect(
      report.checks.filter(({ state }) => state === 'stop').map(({ failure }) => failure?.code),
    ).toContain(code);
  });

  it.each(Object.entries(attacks))(
    'with %s leaves the PFX file, which is restored alone: nothing else is used or changed',
    async (_what, [attack]) => {
      const before = await readFile(join(folder, 'ca.pfx'));
      await attack();
      await writeFile(join(folder, 'ca.pfx'), before);
      const bytes = () =>
        Promise.all(['ca.ldif', 'ca.receipt.json'].map((name) => readFile(join(folder, name))));
      const beside = await bytes();
      expect(await restore('ignored')).toEqual({ seal: 'none', ldif: false, receipt: 'none' });
      expect(await bytes()).toEqual(beside);
    },
  );

  itWith('special files').each(['ca.ldif', 'ca.receipt.txt', 'ca-ec.pfx'])(
    'with a folder or a FIFO in place of %s stops a restore: nothing is said of its content',
    async (name) => {
      const file = join(folder, name);
      for (const make of [() => mkdir(file), () => execFileSync('mkfifo', [file])]) {
        await rm(file, { recursive: true });
        await make();
        expect(await restore()).toBe('RESTORE-SEALED-FILE-UNREADABLE');
        const report = await verify();
        expect([report.verdict, verdictOf(report)]).toEqual(['bad', 'alone']);
        expect(checkOf(report, 'seal')?.failure?.values).toEqual({ file: name, receipt: 'ca.receipt.json' });
        const ldif = checkOf(report, 'object-file');
        if (name === 'ca.ldif')
          expect(reportCheckText(ldif!)).toBe(
            format(en.checks.report.unreadable['object-file'], { file: name }),
          );
        else expect(ldif).toBeUndefined();
        expect(await restore('ignored')).toEqual({ seal: 'none', ldif: false, receipt: 'none' });
      }
    },
  );

  async function expectNotUsed(seal: 'none' | 'unchecked', state: 'warn' | 'unchecked'): Promise<void> {
    expect(await restore()).toEqual({ seal, ldif: false, receipt: 'same' });
    expect(await restore('unsealed')).toEqual({ seal, ldif: true, receipt: 'same' });
    const report = await verify();
    expect(report).toMatchObject({ seal, verdict: 'attention' });
    expect(checkOf(report, 'seal')).toMatchObject({ state });
  }

  it('that strips the seal leaves an LDIF that is not used without a second yes', async () => {
    await plant();
    await editReceipt(folder, (receipt) => {
      delete receipt.seals;
    });
    await expectNotUsed('none', 'warn');
  });

  it('that takes one file out of the seal leaves an LDIF that is not used', async () => {
    await editReceipt(folder, ({ files, seals }) => {
      seals![0]!.files = seals![0]!.files.filter((one) => one !== files[0]!.sha256);
    });
    await expectNotUsed('none', 'warn');
  });

  it('with the version of a later program cannot be checked here', async () => {
    await editReceipt(folder, ({ seals }) => {
      seals![0]!.version = 2;
    });
    await expectNotUsed('unchecked', 'unchecked');
  });

  it('with an absurd cost is refused before it is paid: two thousand million iterations take half an hour', async () => {
    await editReceipt(folder, ({ seals }) => {
      seals![0]!.iterations = 2_000_000_000;
    });
    await expectNotUsed('unchecked', 'unchecked');
  });

  it.each([
    ['a short MAC', { mac: 'AA' }],
    ['a MAC that is no hexadecimal', { mac: 'x'.repeat(64) }],
    ['a salt of another length', { salt: '00' }],
    ['a negative cost', { iterations: -1 }],
    ['fields of its own', { key: '00' }],
  ])('with a seal that has %s is no receipt', async (_what, change) => {
    await editReceipt(folder, (receipt) => ({
      ...receipt,
      seals: receipt.seals!.map((seal) => ({ ...seal, ...change })),
    }));
    expect(await restore()).toEqual({ seal: 'unchecked', ldif: false, receipt: 'unreadable' });
  });

  it('with a receipt that names hundreds of files of one CA is no receipt: none of them is read', async () => {
    await editReceipt(folder, ({ files }) => {
      for (let more = 0; more < 500; more++)
        files.push({ fileName: 'ca-ec.pfx', sha256: sha256(String(more)) });
    });
    expect(await restore()).toEqual({ seal: 'unchecked', ldif: false, receipt: 'unreadable' });
  });

  const inPlaceOfReceipt: Record<string, (path: string) => unknown> = {
    'a folder': async (path) => {
      await rm(path);
      await mkdir(path);
    },
    'a FIFO': async (path) => {
      await rm(path);
      execFileSync('mkfifo', [path]);
    },
    'a link': async (path) => {
      await rename(path, `${path}.old`);
      await symlink(`${path}.old`, path);
    },
    'an empty file': (path) => writeFile(path, ''),
    ...Object.fromEntries(
      ['', '..', '../ca.pfx', '/etc/passwd', 'a/ca.pfx'].map((name) => [
        `a receipt that names the file “${name}”`,
        () =>
          editReceipt(folder, ({ files }) => {
            files[0]!.fileName = name;
          }),
      ]),
    ),
    'a receipt with 50 seals': () =>
      editReceipt(folder, (receipt) => ({ ...receipt, seals: Array(50).fill(receipt.seals![0]!) })),
  };

  itWith('special files').each(Object.entries(inPlaceOfReceipt))(
    'with %s is not called a backup without receipt or seal',
    async (_what, replace) => {
      await replace(join(folder, 'ca.receipt.json'));
      expect(await restore('unsealed')).toEqual({ seal: 'unchecked', ldif: false, receipt: 'unreadable' });
      const report = await verify();
      expect(report).toMatchObject({ seal: 'unchecked', verdict: 'attention' });
      const { receipt, seal } = en.checks.report.unreadable;
      const values = { receipt: 'ca.receipt.json' };
      expect(reportCheckText(checkOf(report, 'receipt')!)).toBe(format(receipt, values));
      expect(reportCheckText(checkOf(report, 'seal')!)).toBe(format(seal, values));
    },
  );

  it('with a receipt of other files, or none that can be read, under the first of two names leaves the own one', async () => {
    for (const name of ['ca-ec.receipt.json', 'ca.receipt.json'])
      await cp(join(folder, 'ca.receipt.json'), join(folder, name), { force: false }).catch(() => undefined);
    for (const contents of ['{}', JSON.stringify({ format: 'orgca-backup-receipt', files: [] })]) {
      await writeFile(join(folder, 'ca.receipt.json'), contents);
      expect(await restore(undefined, 'ca-ec.pfx')).toMatchObject({ receipt: 'same' });
    }
  });

  it('with a receipt that is nested without end is no receipt', async () => {
    const path = join(folder, 'ca.receipt.json');
    const text = (await readFile(path, 'utf8')).trimEnd().slice(0, -1);
    await writeFile(path, `${text},"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`);
    expect(await restore()).toMatchObject({ seal: 'unchecked', receipt: 'unreadable' });
  });
});

describe('a change of the password', () => {
  const change = (name: string, from: string, to: string, more = {}) =>
    changePassword({
      ...more,
      ...{ path: join(folder, name), oldPassword: password(from), newPassword: password(to) },
      ...{ profile: { name: 'modern', iterations: 1000 }, ...CHECKED },
    });

  it('seals the set anew: each file opens the seal with its own password', async () => {
    expect(valueOf(await change('ca.pfx', PASSWORD, NEW))).toMatchObject({
      receiptUpdated: true,
      sealed: true,
    });
    expect(await restore(undefined, 'ca.pfx', NEW)).toEqual({ seal: 'sound', ldif: true, receipt: 'same' });
    expect(await restore(undefined, 'ca-ec.pfx')).toMatchObject({ seal: 'sound' });
    expect(valueOf(await change('ca-ec.pfx', PASSWORD, NEW)).sealed).toBe(true);
    for (const name of ['ca.pfx', 'ca-ec.pfx'])
      expect(await restore(undefined, name, NEW)).toEqual({ seal: 'sound', ldif: true, receipt: 'same' });
  });

  it('keeps the seals of the files of other objects in the receipt of a whole tree', async () => {
    const path = join(folder, 'ca.receipt.json');
    const { seals: _pair, ...receipt } = JSON.parse(await readFile(path, 'utf8')) as WritableReceipt;
    const files = receipt.files.map((file, at) => ({ ...file, object: `cn=${String(at)},o=acme` }));
    const key = valueOf(await newSealKey(password(), 1000));
    const sealing = { key, files: files.map((file) => file.sha256) };
    for (const { fileName, bytes } of receiptFiles('ca.receipt.json', { ...receipt, files }, 'ALL\n', [
      sealing,
    ]))
      await writeFile(join(folder, fileName), bytes);
    wipeSealKeys([key]);
    valueOf(await change('ca.pfx', PASSWORD, NEW));
    expect(await restore(undefined, 'ca.pfx', NEW)).toMatchObject({ seal: 'sound' });
    expect(await restore(undefined, 'ca-ec.pfx')).toMatchObject({ seal: 'sound' });
    valueOf(await change('ca-ec.pfx', PASSWORD, NEW));
    for (const name of ['ca.pfx', 'ca-ec.pfx'])
      expect(await restore(undefined, name, NEW)).toMatchObject({ seal: 'sound' });
  });

  it('changes the file itself if its name has a character that cannot be seen', async () => {
    const hidden = 'c\u200da.pfx';
    await rename(join(folder, 'ca.pfx'), join(folder, hidden));
    await rename(join(folder, 'ca.receipt.json'), join(folder, 'c\u200da.receipt.json'));
    const names = await readdir(folder);
    expect(valueOf(await change(hidden, PASSWORD, NEW))).toMatchObject({
      ...{ fileName: 'c⟨U+200D⟩a.pfx', receiptUpdated: true, sealed: true },
    });
    expect((await readdir(folder)).sort()).toEqual(names.sort());
    expect(await restore(undefined, hidden, NEW)).toMatchObject({ seal: 'sound', receipt: 'same' });
    expect(await restore(undefined, hidden)).toBe('PFX-WRONG-PASSWORD');
  });

  it.each([true, false])(
    'says how this file was read back, whatever the receipt said of the old one: %s',
    async (said) => {
      await editReceipt(folder, (receipt) => {
        delete receipt.seals;
        receipt.files = receipt.files.map((file) => ({ ...file, readPastCache: said }));
      });
      valueOf(await change('ca.pfx', PASSWORD, NEW));
      const written = parseReceipt(await readFile(join(folder, 'ca.receipt.json')))!;
      expect(written.files.find(({ fileName }) => fileName === 'ca.pfx')!.readPastCache).toBe(
        await readsPastCache(folder),
      );
      expect(written.files.find(({ fileName }) => fileName !== 'ca.pfx')!.readPastCache).toBe(said);
    },
  );

  it('seals an unsealed backup if the user agrees', async () => {
    await editReceipt(folder, (receipt) => {
      delete receipt.seals;
    });
    const changed = await change('ca.pfx', PASSWORD, NEW, { acceptUnsealed: true });
    expect(valueOf(changed)).toMatchObject({ receiptUpdated: true, sealed: true });
    expect(await restore(undefined, 'ca.pfx', NEW)).toMatchObject({ seal: 'sound', ldif: true });
  });

  it('seals nothing that was not sealed', async () => {
    await plant();
    await editReceipt(folder, (receipt) => {
      delete receipt.seals;
    });
    expect(valueOf(await change('ca.pfx', PASSWORD, NEW))).toMatchObject({
      receiptUpdated: true,
      sealed: false,
    });
    expect(await restore(undefined, 'ca.pfx', NEW)).toMatchObject({ seal: 'none', ldif: false });
  });

  it('is refused on a broken seal, with every file as it was', async () => {
    await plant();
    const before = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    expect(await change('ca.pfx', PASSWORD, NEW)).toMatchObject({ failure: { code: 'RESTORE-SEAL-BROKEN' } });
    expect(await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))))).toEqual(
      before,
    );
  });
});

let other: Promise<Buffer> | undefined;
/** A backup of another CA of the same name, under the same password. */
const otherCa = (): Promise<Buffer> =>
  (other ??= createTrainingMaterial({ rsaBits: 2048 }).then(({ rsa }) => backupBytes(rsa)));
