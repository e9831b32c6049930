import type { SecondReading } from '../../views.ts';

/** Texts of the receipt of each backup. Times in it are UTC. */
export const receipt = {
  title: 'Backup receipt: Organizational CA',
  treeTitle: 'Receipt of a backup of all certificates of a tree',
  notExported: 'Not exported',
  intro:
    'This receipt lists the contents of the backup file named below. It contains no secrets and can be kept separately from the file.',
  made: 'Created',
  proved: 'Read back and verified',
  version: 'Program',
  tree: 'Tree',
  server: 'Read from',
  user: 'Logged in as',
  keySource: 'Private key from',
  keySourceGateway: 'the tree’s gateway (eDirAPI) at {gateway}',
  validated: 'Validation by the tree',
  caObject: 'CA object',
  hostServer: 'Host server',
  none: 'not named',
  file: 'File',
  size: 'Size',
  bytes: '{count} bytes',
  sha256: 'SHA-256',
  keyPair: 'Private key',
  keyEncryption: 'Key encryption',
  certificateEncryption: 'Certificate encryption',
  mac: 'Integrity check',
  iterations: 'Iterations',
  readBack: 'Read-back result',
  readBackGood:
    'The file was read from the medium again, opened with its password, and the private key matched its certificates.',
  readBackPath: 'Read-back path',
  readThroughCache:
    'The file was read back through the system’s cache. This system cannot read this medium past its cache.',
  secondReader: 'Second reader',
  secondReadings: {
    opened: '{reader} also opened the file with its password.',
    refused: '{reader} did not open the file. Other programs might not open it either.',
    unsupported: '{reader} does not support an algorithm of the file. Only OrgCA Backup has opened it.',
  } satisfies Record<SecondReading['outcome'], string>,
  objectText:
    'The CA object with all its attributes except the private keys. A restore uses it for the settings that a PFX file cannot contain.',
  certificates: 'Certificates in the file',
  roles: {
    'self-signed': 'Self-Signed Certificate',
    'public-key': 'Public Key Certificate',
    server: 'Server certificate',
    chain: 'Issuer in the chain',
  },
  subject: 'Subject',
  issuer: 'Issuer',
  serial: 'Serial number',
  validity: 'Valid',
  validFromTo: '{from} to {to}',
  fingerprint: 'SHA-256',
  checks: 'Checks before the backup',
  checkStates: { pass: 'passed', warn: 'warning', stop: 'blocks the backup', unchecked: 'not checked' },
  advice: 'Where to keep the file',
  adviceText:
    'Keep the file on a USB stick or another removable medium in a safe. Keep the password in a password manager or in a sealed envelope in another place, so that it is available when needed but inaccessible to others.',
} as const;
