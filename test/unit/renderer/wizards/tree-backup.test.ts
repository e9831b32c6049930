import { expect, it } from 'vitest';
import {
  startTreeBackup,
  treeBackupArgument,
  treeBackupWizard,
  type TreeBackupData,
  type TreeBackupPage,
} from '../../../../renderer/wizards/tree-backup/steps.ts';
import { folderView } from '../../../support/bridge-restore-fixtures.ts';
import { surveyedTree } from '../../../support/bridge-tree-backup-fixtures.ts';

const gateway = {
  server: ' edir1 ',
  port: '9000',
  password: 'of the directory',
  offer: null,
  question: null,
};
const blocked = (id: TreeBackupPage, patch: Partial<TreeBackupData>) =>
  treeBackupWizard.steps
    .find((step) => step.id === id)!
    .validate({
      ...{ ...startTreeBackup, survey: surveyedTree },
      ...patch,
    })?.code ?? null;

it('says what each page still needs', () => {
  expect(blocked('A1', { survey: null })).toBe('no-objects');
  expect(blocked('A1', {})).toBeNull();
  expect(blocked('A2', {})).toBe('gateway-address');
  expect(blocked('A2', { keysFrom: 'directory' })).toBeNull();
  expect(blocked('A2', { gateway })).toBeNull();
  expect(blocked('A3', { password: 'short' })).toBe('password-short');
  expect(blocked('A3', { password: 'seven red kites', repeat: 'seven red kite' })).toBe('password-differs');
  expect(blocked('A3', { passwordFor: 'each', passwords: ['only one'] })).toBe('no-passwords');
  expect(blocked('A3', { passwordFor: 'each', passwords: ['of the CA', 'of the server'] })).toBeNull();
  expect(blocked('A4', {})).toBe('choose-location');
  expect(blocked('A4', { folder: folderView, existing: ['ca.pfx'] })).toBe('agree-replace');
  expect(blocked('A4', { folder: folderView, existing: ['ca.pfx'], replace: true })).toBeNull();
});

it('sends one password or one for each object, and the gateway only if it exports the keys', () => {
  const data = { ...startTreeBackup, survey: surveyedTree, folder: folderView, gateway, password: 'for all' };
  expect(treeBackupArgument(data)).toMatchObject({
    passwords: ['for all'],
    gateway: { server: 'edir1', port: 9000, password: 'of the directory' },
  });
  const each = { ...data, keysFrom: 'directory', passwordFor: 'each', passwords: ['one', 'two'] } as const;
  expect(treeBackupArgument(each).passwords).toEqual(['one', 'two']);
  expect(treeBackupArgument(each)).not.toHaveProperty('gateway');
});

it('forgets every password', () => {
  const data = { ...startTreeBackup, gateway, password: 'for all', repeat: 'for all', passwords: ['one'] };
  const after = { ...data, ...treeBackupWizard.withoutSecrets(data) };
  expect([after.gateway.password, after.password, after.repeat, after.passwords]).toEqual(['', '', '', []]);
});
