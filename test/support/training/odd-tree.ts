/** Training trees that differ from the healthy one, or whose LDAP server is slow, incomplete or unreliable. */
import {
  startTrainingTree,
  type TrainingOptions,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import { startFront, type FrontOptions } from './front.ts';

export interface OddOptions extends TrainingOptions, FrontOptions {
  /** The key attributes hold keys that do not belong to the certificates. */
  readonly mismatchedKey?: boolean;
  /** cn=Security has no CA object and points to none. */
  readonly noCa?: boolean;
  /** Attributes that are missing from the CA object. */
  readonly caLacks?: readonly string[];
  /** nDSPKITreeCADN is missing, so that the CA has to be found by its class. */
  readonly noTreeCaDn?: boolean;
  /** Users in the additional container ou=Everyone,o=acme. Default 0: there is no such container. */
  readonly largeContainer?: number;
}

/** Starts a training tree with these peculiarities. Those of the server show at `ldapsPort` only. */
export async function startOddTree(options: OddOptions): Promise<TrainingTree> {
  const tree = await startTrainingTree(options);
  const { directory, caDn } = tree;
  const replace = (dn: string, type: string, values: readonly Buffer[] = []): void => {
    directory.modify(dn, [{ operation: 'replace', type, values }]);
  };
  if (options.mismatchedKey) await takeKeysOfAnother(tree, options, replace);
  for (const attribute of options.caLacks ?? []) replace(caDn, attribute);
  if (options.noTreeCaDn) replace('cn=Security', 'nDSPKITreeCADN');
  if (options.noCa) directory.delete(caDn);
  if (options.largeContainer) addEveryone(tree, options.largeContainer);
  const { delay, dropConnectionAfter, hiddenOids } = options;
  return delay === undefined && dropConnectionAfter === undefined && hiddenOids === undefined
    ? tree
    : startFront(tree, { delay, dropConnectionAfter, hiddenOids });
}

async function takeKeysOfAnother(
  { directory, caDn }: TrainingTree,
  { keyForm, keyPassword }: TrainingOptions,
  replace: (dn: string, type: string, values: readonly Buffer[]) => void,
): Promise<void> {
  const other = await startTrainingTree({ keyForm, keyPassword });
  for (const type of ['nDSPKIPrivateKey', 'nDSPKIPrivateKeyEC']) {
    const values = other.directory.find(caDn)!.attributes.get(type.toLowerCase())!.values;
    if (directory.find(caDn)!.attributes.has(type.toLowerCase())) replace(caDn, type, values);
  }
  await other.close();
}

function addEveryone({ directory }: TrainingTree, count: number): void {
  const container = 'ou=Everyone,o=acme';
  directory.put(container, 'organizationalUnit ndsLoginProperties', {});
  for (let index = 1; index <= count; index += 1) {
    const number = String(index).padStart(6, '0');
    directory.put(
      `cn=user${number},${container}`,
      'inetOrgPerson organizationalPerson person ndsLoginProperties',
      { sn: `User ${number}`, mail: `user${number}@acme.example` },
    );
  }
}
