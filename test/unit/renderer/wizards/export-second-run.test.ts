/** iManager exports one key pair at a time: a second run for the EC key pair, under the name of the first. */
import { expect, it } from 'vitest';
import {
  allPlaces,
  answerTarget,
  keptName,
  placesWithKept,
  startExport,
  type ExportData,
} from '../../../../renderer/wizards/export/data.ts';
import type { CaView, KeyState } from '../../../../shared/views.ts';
import { caView, target } from '../../../support/bridge-fixtures.ts';

const NAMES = ['full.pfx', 'full-ec.pfx', 'full.ldif', 'full.receipt.txt', 'full.receipt.json'];

/** Page E4 with a drive on which a first run has written all files. */
function answered(rsa: KeyState): ExportData {
  const keyPairs = caView.keyPairs.map((pair) => (pair.id === 'rsa' ? { ...pair, key: rsa } : pair));
  const ca: CaView = { ...caView, keyPairs };
  const data = {
    ...startExport(ca, undefined, new Date(2026, 10, 22), 'ACME-TREE', { server: '', port: '9000' }),
    withKey: true,
    fileName: 'full.pfx',
  };
  const view = { ...target('full.pfx'), existing: NAMES };
  return { ...data, ...answerTarget(data, view, { kind: 'drive', handle: 'd1' }) };
}

it('names the file that is written, those that are replaced, and the one that stays', () => {
  const data = answered({ kind: 'unavailable', failure: { code: 'BACKUP-KEY-WRAPPED', values: {} } });
  const [place] = allPlaces(data);
  expect(place?.path).toBe('/media/backup/full-ec.pfx');
  expect(place?.existing).toEqual(NAMES.slice(1));
  expect(keptName(data)).toBe('full.pfx');
  expect(placesWithKept(data)).toHaveLength(1);
});

it('names every file when both key pairs are written', () => {
  const data = answered({ kind: 'available' });
  expect(allPlaces(data)[0]).toMatchObject({ path: '/media/backup/full.pfx', existing: NAMES });
  expect(keptName(data)).toBeUndefined();
});
