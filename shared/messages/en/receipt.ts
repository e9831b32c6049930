import type { SecondReading } from '../../views.ts';

/** Texts of the receipt that lies beside each backup. Times in it are UTC. */
export const receipt = {
  title: 'Receipt of a backup of an Organizational CA',
  intro:
    'This page says what is in the backup file named below. It holds no secret and may be kept in another place than the file.',
  made: 'Made',
  proved: 'Read back and proved',
  version: 'Program',
  tree: 'Tree',
  server: 'Read from',
  user: 'Logged in as',
  keySource: 'Private key from',
  keySourceGateway: 'the tree’s gateway (eDirAPI) at {gateway}',
  validated: 'Validated by the tree',
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
    opened: '{reader} opened the file with its password, too.',
    refused: '{reader} did not open the file. Other programs might not open it either.',
    unsupported: '{reader} does not know an algorithm of the file. Only OrgCA Backup has opened it.',
  } satisfies Record<SecondReading['outcome'], string>,
  objectText:
    'The CA object with all its attributes but the private keys. A restore takes from it what no PFX file holds.',
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
  checkStates: { pass: 'good', warn: 'look at this', stop: 'stopped', unchecked: 'not checked' },
  advice: 'Where to keep the file',
  adviceText:
    'Put the file on a diskette or some other form of backup media and store it in a secure place. Commit the password to memory, or keep it in a safe place of its own, so that it is available when needed but inaccessible to others.',
} as const;
