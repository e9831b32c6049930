/** Certificates as a PKCS #7 bundle (`.p7b`): SignedData with certificates and no signers (RFC 2315, section 9.1). */
import { derExplicit, derInteger, derOid, derSequence, derSetOf, element } from '../../asn1/index.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const DATA = '1.2.840.113549.1.7.1';

/** @param certificates DER; kept in their order, as other writers of bundles do */
export const writeP7b = (certificates: readonly Buffer[]): Buffer =>
  derSequence(
    derOid(SIGNED_DATA),
    derExplicit(
      0,
      derSequence(
        derInteger(1),
        derSetOf(),
        derSequence(derOid(DATA)),
        element(0xa0, ...certificates),
        derSetOf(),
      ),
    ),
  );
