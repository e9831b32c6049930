/** Views of certificates and files for the window and the receipt. */
import type { Certificate } from '../../certificates/index.ts';
import { describeEncryption, type PfxInspection } from '../../pfx/index.ts';
import type {
  BackupFileView,
  CertificateRole,
  CertificateView,
  KeyPairId,
  ProfileChoice,
  SecondReading,
} from '../../../shared/views.ts';
import type { BundledCertificate } from './bundle.ts';

export const certificateView = (
  certificate: Certificate,
  role: CertificateRole,
  keyPair: KeyPairId,
): CertificateView => ({
  id: certificate.sha256,
  role,
  keyPair,
  subject: certificate.subjectDotted,
  issuer: certificate.issuerDotted,
  notBefore: certificate.notBefore.toISOString(),
  notAfter: certificate.notAfter.toISOString(),
  serial: certificate.serialHex,
  keyDetail: certificate.keyDetail,
  signatureAlgorithm: certificate.signatureAlgorithm,
  sha1: certificate.sha1,
});

/** The algorithms are read from the file itself, not repeated from the request. */
export function backupFileView(file: {
  fileName: string;
  pair: KeyPairId;
  sizeBytes: number;
  sha256: string;
  certificates: readonly BundledCertificate[];
  profile: ProfileChoice;
  inspection: PfxInspection;
  secondReading: SecondReading;
  readPastCache: boolean;
}): Omit<BackupFileView, 'path'> {
  return {
    fileName: file.fileName,
    keyPair: file.pair,
    keyDetail: file.certificates[0]?.certificate.keyDetail ?? '',
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    certificates: file.certificates.map(({ certificate, role }) =>
      certificateView(certificate, role, file.pair),
    ),
    profile: file.profile,
    ...describeEncryption(file.inspection),
    secondReading: file.secondReading,
    readPastCache: file.readPastCache,
  };
}
