/** The entries of the down-arrow menu on the tab Certificates. Pure. */
import type { CaView, CertificateView } from '../../../shared/views.ts';
import { format, t } from '../../text.ts';

export interface CertificateChoice {
  readonly certificate: CertificateView;
  /** As the documents name it; those of the EC pair carry their key, such as `(EC P-384)`. */
  readonly label: string;
}

function certificateLabel({ role, keyPair, keyDetail }: CertificateView): string {
  const { roles } = t.console.p1;
  return keyPair === 'rsa' || role === 'server'
    ? roles[role]
    : format(roles.marked, { role: roles[role], keyDetail });
}

/** The certificates that the property page shows: of each key pair the self-signed one, then the Public Key Certificate; of a server, its own. */
export function certificateChoices({ keyPairs }: Pick<CaView, 'keyPairs'>): readonly CertificateChoice[] {
  const order = (['rsa', 'ec'] as const).flatMap((id) => keyPairs.filter((pair) => pair.id === id));
  return order.flatMap(({ certificates }) =>
    (['self-signed', 'public-key', 'server'] as const).flatMap((role) =>
      certificates
        .filter((certificate) => certificate.role === role)
        .map((certificate) => ({ certificate, label: certificateLabel(certificate) })),
    ),
  );
}
