/** What monitoring systems read. */
import { expect, it } from 'vitest';
import { nagios, prometheus, statusText } from '../../../electron/cli/status-formats.ts';
import type { CaStatus, Status } from '../../../electron/app/status/index.ts';

const NOW = new Date('2026-11-26T12:00:00Z');
const LIMITS = { backupDays: 400, verificationDays: 40, expiryDays: 90 };
const ca: CaStatus = {
  ...{ tree: 'ACME', caObject: 'cn=ACME CA,cn=Security', findings: [{ id: 'backup', state: 'pass' }] },
  ...{ lastBackupAt: '2026-11-25T12:00:00Z', lastVerificationAt: '2026-11-24T12:00:00Z' },
};
const status = (more: Partial<Status>): Status => ({ state: 'warn', cas: [ca], findings: [], ...more });

it('the line for Nagios names what is wrong with the record', () => {
  const record = { id: 'record', state: 'warn' } as const;
  expect(nagios(status({ findings: [record, { id: 'receipts', state: 'pass' }] }), LIMITS, NOW).text).toBe(
    `ORGCA WARNING - ACME: backup 2026-11-25, verified 2026-11-24 (record) | 'ACME backup days'=1;400;;0 'ACME verification days'=2;40;;0\n`,
  );
  const none = status({ state: 'stop', cas: [], findings: [record, { id: 'backup', state: 'stop' }] });
  expect(nagios(none, LIMITS, NOW).text).toBe('ORGCA CRITICAL - no backup recorded (record, backup)\n');
});

it('the labels for Nagios differ for two CA objects of one tree', () => {
  const other = { ...ca, caObject: 'cn=Old CA,cn=Security' };
  const { text } = nagios(status({ cas: [ca, other] }), LIMITS, NOW);
  const labels = [...text.matchAll(/'([^']+)'=/g)].map(([, label]) => label);
  expect(labels).toHaveLength(4);
  expect(new Set(labels).size).toBe(4);
});

it('no sample for Prometheus is given twice, as the collector refuses the file then', () => {
  const certificate = {
    ...({ kind: 'ca', object: ca.caObject, subject: 'OU=CA', sha256: 'AB' } as const),
    ...{ notBefore: '2020-01-01T00:00:00Z', notAfter: '2030-01-01T00:00:00Z' },
  };
  const samples = prometheus(status({ cas: [{ ...ca, certificates: [certificate, certificate] }] }), NOW)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(new Set(samples.map((line) => line.replace(/ \d+$/, ''))).size).toBe(samples.length);
});

it('a time that is none is unknown in words, and has no age and no sample', () => {
  const findings = (['backup', 'verification'] as const).map((id) => ({ id, state: 'warn' }) as const);
  const odd = status({
    cas: [{ ...ca, findings, lastBackupAt: 'garbage', lastVerificationAt: '2026-99-99' }],
  });
  const line = nagios(odd, LIMITS, NOW).text;
  expect(line).toBe('ORGCA WARNING - ACME: backup unknown, verified unknown (backup, verification)\n');
  const outputs = [line, prometheus(odd, NOW), statusText(odd, NOW)];
  expect(outputs[2]).toMatch(/Warning: last backup: unknown/);
  expect(outputs.join('')).not.toMatch(/NaN|garbage|timestamp/);
});

it.each([
  ['pass', undefined, 'Passed: the backup record agrees with', '', 0],
  ['warn', undefined, 'Warning: the backup record does not agree with', ' (receipts)', 1],
  ['warn', ['id-lost'], 'record.jsonl.id', ' (receipts)', 1],
  ['unchecked', ['away'], 'is not available', '; record not compared with all receipts', 3],
] as const)('the receipts are right, wrong, or not checked: %s %s', (state, reasons, text, line, value) => {
  const found = status({ findings: [{ id: 'receipts', state, ...(reasons && { reasons }) }] });
  expect(statusText(found, NOW)).toContain(text);
  expect(nagios(found, LIMITS, NOW).text).toContain(`verified 2026-11-24${line} |`);
  expect(prometheus(found, NOW)).toContain(`orgca_backup_record_receipts_state ${String(value)}\n`);
});
