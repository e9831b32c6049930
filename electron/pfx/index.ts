/** PKCS #12: inspect, read and write PFX files, with all key derivation off the main thread. */
export { unarmoured } from './armour.ts';
export { describeEncryption, inspectPfx } from './inspect.ts';
export type { PfxInspection } from './inspect.ts';
export { readPfx } from './reader.ts';
export type { PfxContents, PfxKey } from './reader.ts';
export { writePfx } from './writer.ts';
export type { WritePfxOptions } from './writer.ts';
export { withinBmp } from './labels.ts';
export type { PfxEntry, PfxEntryCertificate } from './labels.ts';
export { decryptPkcs8, encryptPkcs8 } from './pkcs8.ts';
export { profile, PROFILES } from './profiles.ts';
export type { PfxProfile, ProfileName } from './profiles.ts';
export type { EncryptionInfo } from './encryption.ts';
export { warmUp } from './kdf-pool.ts';
export { readWithSecondReader } from './second-reader.ts';
export { LIMITS } from './limits.ts';
export { deriveSealKey, sealPasswords } from './seal-key.ts';
export type { Spelling } from './spellings.ts';
