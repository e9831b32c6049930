/**
 * What the checks before a backup found, in words: `preflight[id][state]`. `{name}` is replaced by the check's value of
 * that name; the receipt and page E6 show the same texts.
 */
import type { PreflightTexts } from '../../views.ts';

export const preflight = {
  rights: {
    pass: 'You have the Supervisor right on the Organizational CA object.',
    warn: 'The server did not confirm that you have the Supervisor right on the Organizational CA object, which the documents ask for. What it lets you read is what is backed up.',
    stop: 'You do not have the Supervisor right on the Organizational CA object, so its private key cannot be backed up.',
  },
  'key-readable': {
    pass: 'The private key ({key}) can be read.',
    warn: 'The private key ({key}) cannot be read. It will not be in the backup; the other key of this CA will.',
    stop: 'The private key ({key}) cannot be read. Without it there is nothing to back up.',
  },
  'key-offered': {
    pass: 'The tree’s gateway offers the private key ({key}). It is checked when the backup is made.',
    warn: 'The tree’s gateway does not offer the private key ({key}).',
    stop: 'The tree’s gateway does not offer the private key ({key}).',
  },
  'key-matches': {
    pass: 'The private key ({key}) belongs to its certificates.',
    warn: 'The private key ({key}) belongs to none of its certificates. It will not be in the backup; the other key of this CA will.',
    stop: 'The private key ({key}) belongs to none of its certificates, so a backup could not be restored.',
    unchecked:
      'OrgCA Backup cannot check whether the private key ({key}) belongs to its certificates, because it does not know this kind of key. Nothing indicates that it does not.',
  },
  'self-signed-signature': {
    pass: 'The signature of the Self-Signed Certificate ({key}) is right.',
    warn: 'The Self-Signed Certificate ({key}) is missing, or its signature is not right. Servers may refuse to import the backup.',
    stop: 'The Self-Signed Certificate ({key}) is missing, or its signature is not right.',
    unchecked:
      'OrgCA Backup cannot check the signature of the Self-Signed Certificate ({key}), because it does not know {algorithm} with this kind of key.',
  },
  'chain-complete': {
    pass: 'The certificate chain ({key}) is complete up to {last}.',
    warn: 'The certificate chain ({key}) ends at {last}: a certificate above it is missing. Servers might refuse to import the backup.',
    stop: 'The certificate chain ({key}) ends at {last}: a certificate above it is missing.',
  },
  'public-key': {
    pass: 'The CA ({key}) has a Public Key Certificate.',
    warn: 'The CA ({key}) has no Public Key Certificate, only a Self-Signed Certificate. eDirectory might refuse to import the backup.',
    stop: 'The CA ({key}) has no Public Key Certificate.',
  },
  dates: {
    pass: 'The certificates ({key}) are valid today. The first of them expires on {notAfter}.',
    warn: 'A certificate ({key}) is missing or not valid today. Look at its dates on the property page, and check the clock of this computer.',
    stop: 'A certificate ({key}) is missing or not valid today.',
  },
  'host-server': {
    pass: 'The CA is hosted by {server}.',
    warn: 'The object {ca} names no host server. The backup is good all the same; a CA without a host server issues no certificates.',
    stop: 'The object {ca} names no host server.',
  },
  'ec-pair': {
    pass: 'Every key pair of the CA was looked at. A CA with an EC key pair gets a second file for it.',
    warn: 'The EC key pair ({key}) of the CA will not be in the backup.',
    stop: 'The EC key pair ({key}) of the CA cannot be backed up.',
  },
  'key-source': {
    pass: 'The private key comes from {file}, and that file is of the CA that the tree has today.',
    warn: 'The private key comes from {file}. It fits, but the certificates in that file are not those of today: the backup takes the ones of the tree.',
    stop: 'The private key in {file} does not fit this CA.',
  },
  gateway: {
    pass: 'The private key comes from the tree’s gateway {gateway}. The tree validated the certificates ({verdicts}).',
    warn: 'The private key comes from the tree’s gateway {gateway}. The tree reports that a certificate is not valid ({verdicts}).',
    unchecked:
      'The private key comes from the tree’s gateway {gateway}. The tree did not validate all certificates ({verdicts}).',
    stop: 'The gateway {gateway} gives no private key ({verdicts}).',
  },
  'host-present': {
    pass: 'The host server {server} is in the tree.',
    warn: 'The host server {server} is not in the tree, or you may not see it. If it is gone for good, this backup is what you need to move the CA.',
    stop: 'The host server {server} is not in the tree.',
  },
  'key-servers': {
    pass: 'The tree key is kept by: {servers}.',
    warn: 'No server is seen that keeps the tree key (W0). Without one, a restored CA cannot use its key: have the tree key checked.',
    stop: 'No server keeps the tree key (W0).',
  },
  issued: {
    pass: 'This CA issued {total} certificates that the tree knows of, {since} of them since the last backup on record.',
    warn: 'This CA issued {total} certificates that the tree knows of, and no backup is on record. It is high time for this one.',
    stop: 'How many certificates this CA issued cannot be told.',
  },
  crl: {
    pass: 'The revocation list {name} is up to date until {next}.',
    warn: 'The revocation list {name} was due on {next} and was not issued. The CA may not be working: look at its host server.',
    stop: 'The revocation list {name} was not issued.',
  },
} as const satisfies PreflightTexts;
