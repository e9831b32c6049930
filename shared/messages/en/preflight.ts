/**
 * What the checks before a backup found, in words: `preflight[id][state]`. `{name}` is replaced by the check's value of
 * that name; the receipt and page E6 show the same texts.
 */
import type { PreflightTexts } from '../../views.ts';

export const preflight = {
  rights: {
    pass: 'You have the Supervisor right on the Organizational CA object.',
    warn: 'The server did not confirm that you have the Supervisor right on the Organizational CA object, which the eDirectory documentation requires. Everything that the server lets you read is backed up.',
    stop: 'You do not have the Supervisor right on the Organizational CA object, so its private key cannot be backed up.',
  },
  'key-readable': {
    pass: 'The private key ({key}) can be read.',
    warn: 'The private key ({key}) cannot be read. It is not backed up. The other key of this CA is backed up.',
    stop: 'The private key ({key}) cannot be read. Without it there is nothing to back up.',
  },
  'key-offered': {
    pass: 'The tree’s gateway offers the private key ({key}). It is checked when the backup is made.',
    warn: 'The tree’s gateway does not offer the private key ({key}).',
    stop: 'The tree’s gateway does not offer the private key ({key}).',
  },
  'key-matches': {
    pass: 'The private key ({key}) matches its certificates.',
    warn: 'The private key ({key}) does not match any of its certificates. It is not backed up. The other key of this CA is backed up.',
    stop: 'The private key ({key}) does not match any of its certificates, so a backup could not be restored.',
    unchecked:
      'OrgCA Backup cannot check whether the private key ({key}) matches its certificates, because it does not support this key type. Nothing indicates that it does not match.',
  },
  'self-signed-signature': {
    pass: 'The signature of the Self-Signed Certificate ({key}) is valid.',
    warn: 'The Self-Signed Certificate ({key}) is missing, or its signature is not valid. Servers might refuse to import the backup.',
    stop: 'The Self-Signed Certificate ({key}) is missing, or its signature is not valid.',
    unchecked:
      'OrgCA Backup cannot check the signature of the Self-Signed Certificate ({key}), because it does not support {algorithm} with this key type.',
  },
  'chain-complete': {
    pass: 'The certificate chain ({key}) is complete up to {last}.',
    warn: 'The certificate chain ({key}) ends at {last} because the certificate above it is missing. Servers might refuse to import the backup.',
    stop: 'The certificate chain ({key}) ends at {last} because the certificate above it is missing.',
  },
  'public-key': {
    pass: 'The CA ({key}) has a Public Key Certificate.',
    warn: 'The CA ({key}) has no Public Key Certificate, only a Self-Signed Certificate. eDirectory might refuse to import the backup.',
    stop: 'The CA ({key}) has no Public Key Certificate.',
  },
  dates: {
    pass: 'The certificates ({key}) are valid today. The first of them expires on {notAfter}.',
    warn: 'A certificate ({key}) is missing or not valid today. Check its dates on the property page, and check the clock of this computer.',
    stop: 'A certificate ({key}) is missing or not valid today.',
  },
  'host-server': {
    pass: 'Host server of the CA: {server}.',
    warn: 'The object {ca} names no host server. The backup is complete anyway, but a CA without a host server issues no certificates.',
    stop: 'The object {ca} names no host server.',
  },
  'ec-pair': {
    pass: 'All key pairs of the CA were checked. An EC key pair is written to a second file.',
    warn: 'The EC key pair ({key}) of the CA is not backed up.',
    stop: 'The EC key pair ({key}) of the CA cannot be backed up.',
  },
  'key-source': {
    pass: 'The private key was read from {file}, which was exported from the tree’s current CA.',
    warn: 'The private key was read from {file}. It matches, but the certificates in that file are not the current ones. The backup contains the certificates of the tree.',
    stop: 'The private key in {file} does not match this CA.',
  },
  gateway: {
    pass: 'The private key comes from the tree’s gateway {gateway}. The tree validated the certificates ({verdicts}).',
    warn: 'The private key comes from the tree’s gateway {gateway}. The tree reports that a certificate is not valid ({verdicts}).',
    unchecked:
      'The private key comes from the tree’s gateway {gateway}. The tree did not validate all certificates ({verdicts}).',
    stop: 'The gateway {gateway} does not export the private key ({verdicts}).',
  },
  'host-present': {
    pass: 'The host server {server} is in the tree.',
    warn: 'The host server {server} is not in the tree, or you do not have the right to see it. If it is gone for good, you need this backup to move the CA.',
    stop: 'The host server {server} is not in the tree.',
  },
  'key-servers': {
    pass: 'The tree key is kept by: {servers}.',
    warn: 'No server that keeps the tree key (W0) was found. Without one, a restored CA cannot use its key. Ask your eDirectory administrator to check the tree key.',
    stop: 'No server keeps the tree key (W0).',
  },
  issued: {
    pass: 'Certificates of this CA in the tree: {total}, issued since the last recorded backup: {since}.',
    warn: 'Certificates of this CA in the tree: {total}. No backup is recorded. Back up the CA now.',
    stop: 'The number of certificates that this CA issued is unknown.',
  },
  crl: {
    pass: 'The revocation list {name} is up to date until {next}.',
    warn: 'The revocation list {name} was due on {next} and was not issued. The CA might not be working. Check its host server.',
    stop: 'The revocation list {name} was not issued.',
  },
} as const satisfies PreflightTexts;
