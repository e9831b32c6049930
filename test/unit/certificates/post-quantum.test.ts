/** Keys and signatures of FIPS 204 and 205: checked where the runtime can, and named in any case. */
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, it } from 'vitest';
import * as asn1 from '../../../electron/asn1/index.ts';
import { checkIssuer, keyMatch, parseCertificate } from '../../../electron/certificates/index.ts';

const generate = generateKeyPairSync as unknown as (type: string) => {
  publicKey: KeyObject;
  privateKey: KeyObject;
};

/** A self-signed CA certificate. */
function selfSigned({ publicKey, privateKey }: ReturnType<typeof generate>): Buffer {
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const algorithm = asn1.children(asn1.readElement(spki))[0]!.raw;
  const commonName = asn1.derSequence(asn1.derOid('2.5.4.3'), asn1.derBmp('CA'));
  const name = asn1.derSequence(asn1.derSetOf(commonName));
  const time = (text: string) =>
    Buffer.concat([Buffer.from([asn1.TAG.UTC_TIME, text.length]), Buffer.from(text)]);
  const tbs = asn1.derSequence(
    ...[asn1.derInteger(7), algorithm, name],
    asn1.derSequence(time('250101000000Z'), time('350101000000Z')),
    ...[name, spki],
  );
  return asn1.derSequence(tbs, algorithm, asn1.derBitString(sign(null, tbs, privateKey)));
}

it.each(['ML-DSA-44', 'ML-DSA-65', 'SLH-DSA-SHA2-128f', 'SLH-DSA-SHAKE-128f'])('%s', (name) => {
  const keys = generate(name.toLowerCase());
  const certificate = parseCertificate(selfSigned(keys));
  if (!certificate.ok) throw new Error(certificate.failure.code);
  const { keyDetail, signatureAlgorithm, signature } = certificate.value;
  expect({ keyDetail, signatureAlgorithm }).toEqual({ keyDetail: name, signatureAlgorithm: name });
  const forged = Buffer.from(signature);
  forged[9]! ^= 1;
  const answers = [
    checkIssuer(certificate.value, certificate.value),
    checkIssuer({ ...certificate.value, signature: forged }, certificate.value),
    ...[keys, generate(name.toLowerCase())].map(({ privateKey }) =>
      keyMatch(privateKey.export({ format: 'der', type: 'pkcs8' }), certificate.value),
    ),
  ];
  expect(answers).toEqual(['right', 'wrong', 'right', 'wrong']);
});
