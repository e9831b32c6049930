/** A second training tree, whose CA keeps its keys wrapped as a live eDirectory does, and what iManager would export of it. */
import { writeFile } from 'node:fs/promises';

export interface LockedTree {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/**
 * Starts the tree inside the app's process. The modules are loaded here, when random bytes are frozen already.
 * @param stateDir folder with the tree's keys and certificates
 * @param file path of the PFX file that is written as iManager writes it: the key with the Self Signed Certificate alone
 * @param filePassword its password
 */
export async function startLockedTree(
  stateDir: string,
  file: string,
  filePassword: string,
): Promise<LockedTree> {
  const { startTrainingTree } = await import('../../../electron/training/index.ts');
  const { default: forge } = await import('node-forge');
  const tree = await startTrainingTree({ ec: false, stateDir });
  const { key, selfSigned } = tree.material.rsa;
  const pfx = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromPem(key.privateKey.export({ format: 'pem', type: 'pkcs1' }).toString()),
    [forge.pki.certificateFromAsn1(forge.asn1.fromDer(selfSigned.toString('binary')))],
    filePassword,
    { algorithm: '3des' },
  );
  await writeFile(file, forge.asn1.toDer(pfx).getBytes(), 'binary');
  const { host, ldapsPort: port, administrator } = tree;
  return { host, port, user: administrator.dotted, password: administrator.password };
}
