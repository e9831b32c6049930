/**
 * What the checks before a backup found, in words: `preflight[id][state]`. `{name}` is replaced by the check's value of
 * that name; the receipt and page E6 show the same texts.
 */
import type { PreflightCheck, PreflightCheckId } from '../../domain.ts';

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
  'key-matches': {
    pass: 'The private key ({key}) belongs to its certificates.',
    warn: 'The private key ({key}) belongs to none of its certificates. It will not be in the backup; the other key of this CA will.',
    stop: 'The private key ({key}) belongs to none of its certificates, so a backup could not be restored.',
  },
  'self-signed-signature': {
    pass: 'The signature of the Self-Signed Certificate ({key}) is right.',
    warn: 'The Self-Signed Certificate ({key}) is missing, or its signature is not right. Servers may refuse to import the backup.',
    stop: 'The Self-Signed Certificate ({key}) is missing, or its signature is not right.',
  },
  'chain-complete': {
    pass: 'The chain of the Public Key Certificate ({key}) is complete up to {last}.',
    warn: 'The chain of the Public Key Certificate ({key}) ends at {last}: a certificate above it is missing. Servers may refuse to import the backup.',
    stop: 'The chain of the Public Key Certificate ({key}) ends at {last}: a certificate above it is missing.',
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
} as const satisfies Record<PreflightCheckId, Record<PreflightCheck['state'], string>>;

export type PreflightTexts = Record<PreflightCheckId, Record<PreflightCheck['state'], string>>;
