/** Keeps a training tree's keys and certificates between two starts, so that a trusted server certificate stays the same. */
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCertificate } from '../certificates/index.ts';
import { makeOwnFolder, readOwnFile } from '../media/index.ts';
import { keyPairFrom, toPkcs8 } from './issue/keys.ts';
import {
  createTrainingMaterial,
  type TrainingCa,
  type IssuedCertificate,
  type TrainingMaterial,
  type MaterialOptions,
} from './material.ts';

interface StoredCa {
  key: string;
  selfSigned: string;
  publicKeyCertificate: string;
  chain: string[];
  revocationList: string;
}

interface Stored {
  /** Layout of this file; another number is made afresh. */
  version: number;
  /** The options that the material was made with. */
  made: string;
  rsa: StoredCa;
  ec?: StoredCa | undefined;
  server: { key: string; certificate: string };
  issued: { name: string; der: string; subject: string; notBefore: string; notAfter: string }[];
}

const VERSION = 1;
const FILE = 'training-tree.json';

/**
 * Reads the material from `stateDir`, or makes it and writes it there (mode 0600). It is made afresh when the file is damaged,
 * was made with other options, or its server certificate or CA has ended.
 */
export async function loadOrCreate(stateDir: string, options: MaterialOptions): Promise<TrainingMaterial> {
  const path = join(stateDir, FILE);
  const made = madeWith(options);
  const stored = read(path, made, options);
  if (stored) return stored;
  makeOwnFolder(stateDir);
  const material = await createTrainingMaterial(options);
  await write(path, JSON.stringify(toStored(material, made)));
  return material;
}

const madeWith = ({ rsaBits, ec, ecCurve, expired, signatureHash }: MaterialOptions): string =>
  JSON.stringify([rsaBits, ec, ecCurve, expired, signatureHash]);

function read(path: string, made: string, { now, expired }: MaterialOptions): TrainingMaterial | undefined {
  let material: TrainingMaterial;
  try {
    const stored = JSON.parse(readOwnFile(path)?.toString('utf8') ?? 'null') as Stored;
    if (stored.version !== VERSION || stored.made !== made) return undefined;
    material = fromStored(stored);
  } catch {
    // No file yet, or one that cannot be used: nothing in it is worth keeping.
    return undefined;
  }
  const wanted = [material.server.certificate, ...(expired ? [] : [material.rsa.selfSigned])];
  const time = now?.() ?? new Date();
  const current = wanted.every((der) => {
    const parsed = parseCertificate(der);
    return parsed.ok && parsed.value.notBefore <= time && time < parsed.value.notAfter;
  });
  return current ? material : undefined;
}

/** Through a file beside it, so that a crash leaves either the old one or the new one. */
async function write(path: string, text: string): Promise<void> {
  const staged = `${path}.${String(process.pid)}.new`;
  await rm(staged, { force: true });
  const file = await open(staged, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(staged, path);
}

const base64 = (bytes: Buffer): string => bytes.toString('base64');
const bytes = (text: string): Buffer => Buffer.from(text, 'base64');

function toStored({ rsa, ec, server, issued }: TrainingMaterial, made: string): Stored {
  return {
    version: VERSION,
    made,
    rsa: storeCa(rsa),
    ec: ec && storeCa(ec),
    server: { key: base64(toPkcs8(server.key)), certificate: base64(server.certificate) },
    issued: issued.map((one) => ({
      ...one,
      der: base64(one.der),
      notBefore: one.notBefore.toISOString(),
      notAfter: one.notAfter.toISOString(),
    })),
  };
}

const storeCa = (ca: TrainingCa): StoredCa => ({
  key: base64(toPkcs8(ca.key)),
  selfSigned: base64(ca.selfSigned),
  publicKeyCertificate: base64(ca.publicKeyCertificate),
  chain: ca.chain.map(base64),
  revocationList: base64(ca.revocationList),
});

function fromStored({ rsa, ec, server, issued }: Stored): TrainingMaterial {
  return {
    rsa: restoreCa(rsa),
    ec: ec && restoreCa(ec),
    server: { key: keyPairFrom(bytes(server.key)), certificate: bytes(server.certificate) },
    issued: issued.map((one): IssuedCertificate => ({
      ...one,
      der: bytes(one.der),
      notBefore: new Date(one.notBefore),
      notAfter: new Date(one.notAfter),
    })),
  };
}

const restoreCa = (ca: StoredCa): TrainingCa => ({
  key: keyPairFrom(bytes(ca.key)),
  selfSigned: bytes(ca.selfSigned),
  publicKeyCertificate: bytes(ca.publicKeyCertificate),
  chain: ca.chain.map(bytes),
  revocationList: bytes(ca.revocationList),
});
