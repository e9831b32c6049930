/** `training`: serves the training tree and its gateway until the command is ended. */
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toPem } from '../../certificates/index.ts';
import { startTrainingTree, type TrainingTree } from '../../training/index.ts';
import { visibleJson } from '../../../shared/display-text.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Command, Outcome } from '../command.ts';
import { EXIT } from '../exit-status.ts';
import { numberOf } from '../parse.ts';

const PORT = { max: 65_535, standard: 0 };

export const training: Command = async ({ arguments: args, installation, report, signal }) => {
  const ldapsPort = numberOf(args, 'ldaps-port', PORT);
  if (!ldapsPort.ok) return ldapsPort;
  const ldapPort = numberOf(args, 'starttls-port', PORT);
  if (!ldapPort.ok) return ldapPort;
  const gatewayPort = numberOf(args, 'gateway-port', PORT);
  if (!gatewayPort.ok) return gatewayPort;
  const { trainingFolder } = installation;
  const caCertificate = join(trainingFolder, 'ca.pem');
  let tree: TrainingTree;
  try {
    tree = await startTrainingTree({
      stateDir: trainingFolder,
      keyForm: args.has('readable-keys') ? 'pkcs8' : 'wrapped',
      ...{ ldapsPort: ldapsPort.value, ldapPort: ldapPort.value, gatewayPort: gatewayPort.value },
    });
    await writeFile(caCertificate, toPem(tree.selfSignedCertificate, 'CERTIFICATE'));
  } catch {
    return fail('APP-TRAINING', { folder: trainingFolder });
  }
  const address = (scheme: string, port: number): string => `${scheme}://${tree.host}:${String(port)}`;
  const reach = {
    ldaps: address('ldaps', tree.ldapsPort),
    starttls: address('ldap', tree.ldapPort),
    gateway: address('https', tree.gatewayPort),
    user: tree.administrator.dn,
    password: tree.administrator.password,
    tree: tree.treeName,
    caCertificate,
  };
  // One line of JSON also as text: scripts read it, and people can.
  const outcome: Outcome = { status: EXIT.good, result: reach, text: `${visibleJson(reach)}\n` };
  report(outcome);
  if (!signal.aborted) await once(signal, 'abort');
  await tree.close();
  return ok({ ...outcome, isReported: true });
};
