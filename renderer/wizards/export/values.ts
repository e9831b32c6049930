/** How names and findings are written on the pages of the export wizard. */
import type { CertificateView, PreflightCheck } from '../../../shared/views.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import type { Failure } from '../../../shared/result.ts';
import { preflightTemplate } from '../../../shared/messages/report-check.ts';
import { fill, format, t } from '../../text.ts';

/** What a certificate is on the CA object, with its key where the name alone is not enough. */
export const certificateName = (
  { role, keyDetail }: Pick<CertificateView, 'role' | 'keyDetail'>,
  withKey: boolean,
): string =>
  withKey
    ? format(t.exportWizard.certificate.withKey, { role: t.exportWizard.roles[role], key: keyDetail })
    : t.exportWizard.roles[role];

/** The text of a check, with its dates as the user reads them. */
export const checkText = (check: PreflightCheck): string =>
  fill(preflightTemplate(t.checks, check), check.values);

const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(t.errors, code);

/** The failure behind a check, where the check names one. */
export const checkFailure = ({ state, values }: PreflightCheck): Failure | null =>
  state !== 'pass' && isErrorCode(values['code']) ? { code: values['code'], values } : null;
