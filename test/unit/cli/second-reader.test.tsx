/** What is said if the second reader does not open a file whose password was changed. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import type { Context } from '../../../electron/cli/command.ts';
import { changePassword } from '../../../electron/cli/commands/change-password.ts';
import { Changed } from '../../../renderer/tools/ChangePasswordDialog.tsx';
import type { ChangedPassword } from '../../../shared/restore.ts';
import { ok } from '../../../shared/result.ts';
import type { SecondReading } from '../../../shared/views.ts';

const made = vi.hoisted(() => ({ result: {} }));
vi.mock('../../../electron/app/restore/index.ts', () => ({
  forPrograms: (result: unknown) => result,
  runPasswordChange: () => Promise.resolve({ ok: true, value: made.result }),
}));

const changed = (outcome: SecondReading['outcome']): ChangedPassword => ({
  ...{
    fileName: 'ca.pfx',
    realName: 'ca.pfx',
    folder: '/media/STICK',
    sizeBytes: 1,
    sha256: 'AB'.repeat(32),
  },
  ...{ keyEncryption: 'none', certificateEncryption: 'none', mac: 'none', subject: 'O=x', certificates: [] },
  ...{ partners: [], receiptUpdated: false, sealed: false, profile: { name: 'modern', iterations: 600_000 } },
  secondReading: { reader: 'OpenSSL 3.5.0', outcome },
});

async function text(outcome: SecondReading['outcome']): Promise<string> {
  made.result = changed(outcome);
  const secret = (): unknown => Promise.resolve(ok(Buffer.from('password')));
  const context = {
    arguments: { files: ['ca.pfx'], has: () => false, value: () => undefined },
    folder: '/',
    secrets: { get: secret, getIfGiven: () => Promise.resolve(ok(undefined)) },
  };
  const run = await changePassword(context as unknown as Context);
  return run.ok ? run.value.text : run.failure.code;
}

it.each([
  ['refused', 'OpenSSL 3.5.0 did not open the file'],
  ['unsupported', 'OpenSSL 3.5.0 does not support'],
] as const)('the command and the window say %s', async (outcome, words) => {
  expect(await text(outcome)).toContain(words);
  expect(renderToStaticMarkup(<Changed result={changed(outcome)} />)).toContain(words);
});

it('the command says nothing of a second reader that opened the file', async () => {
  expect(await text('opened')).not.toContain('OpenSSL');
});

it('the window warns of a refusal only', () => {
  expect(renderToStaticMarkup(<Changed result={changed('refused')} />)).toContain('message warning');
  expect(renderToStaticMarkup(<Changed result={changed('opened')} />)).toContain('message success');
});
