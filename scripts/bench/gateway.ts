import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { runBackup, type KeySource } from '../../electron/app/backup/index.ts';
import { Installation } from '../../electron/app/installation/index.ts';
import { gatewayOptions, Login, type GatewayAccess } from '../../electron/app/login/index.ts';
import { acceptServer } from '../../electron/directory/index.ts';
import { withGateway } from '../../electron/gateway/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingMaterial,
} from '../../electron/training/index.ts';
import { ok } from '../../shared/result.ts';
import { logIn, valueOf } from '../../test/support/backup/log-in.ts';
import { startGatewayProxy } from '../../test/support/gateway/proxy.ts';
import { startJob } from '../../test/support/job/start-job.ts';
import { alternate, beside, type BenchModule } from '../lib/bench.ts';
import { MemoryPinStore } from '../../test/support/memory-pin-store.ts';

const ROUNDS = 7;
const GOAL = 1.15;

interface Way {
  /** @returns milliseconds from Finish to the verified files */
  backUp(): Promise<number>;
  close(): Promise<void>;
}

/** A tree that gives its keys over LDAP, or one that exports them through its gateway. */
async function startWay(
  material: TrainingMaterial,
  workDir: string,
  way: 'direct' | 'gateway',
): Promise<Way> {
  const tree = await startTrainingTree({ material, keyForm: way === 'direct' ? 'pkcs8' : 'wrapped' });
  const proxy = await startGatewayProxy(tree.gatewayPort);
  const { dotted: user, password } = tree.administrator;
  // Over StartTLS the gateway finds the LDAP server without the port of this session.
  const address = { server: tree.host, port: tree.ldapPort, security: 'starttls' } as const;
  const login = new Login(await logIn({ ...address, user, password }));
  const now = (): Date => new Date();
  const installation = new Installation(path.join(workDir, `${way}-data`), 'bench', now, startJob);
  const gateway: GatewayAccess = {
    ...{ server: proxy.server, port: proxy.port, password: Buffer.from(password) },
    trust: { pins: new MemoryPinStore() },
  };
  if (way === 'gateway') {
    const options = gatewayOptions(login, gateway);
    const shown = valueOf(await withGateway(options, () => Promise.resolve(ok(null))));
    if (shown.kind === 'untrusted') valueOf(await acceptServer(gateway.trust.pins, shown, false));
  }
  const source: KeySource = way === 'gateway' ? { gateway } : {};
  let round = 0;
  return {
    async backUp() {
      const folder = path.join(workDir, `${way}-${String(round++)}`);
      await mkdir(folder);
      installation.jobs.warm();
      proxy.spent = 0;
      const began = performance.now();
      const { backup } = valueOf(
        await runBackup(login, installation, tree.caDn, source, {
          ...{
            fileName: 'ca.pfx',
            destinations: [{ folder, replace: [] }],
            password: Buffer.from('bench 1'),
          },
          profile: { name: 'modern', iterations: 600_000 },
          signal: new AbortController().signal,
          onProgress: () => undefined,
        }),
      );
      const milliseconds = performance.now() - began - proxy.spent;
      if (backup.files.length !== 2) throw new Error('the backup lacks a key pair');
      return milliseconds;
    },
    async close() {
      login.close();
      await installation.jobs.endAll();
      await proxy.stop();
      await tree.close();
    },
  };
}

/** A backup through the gateway, less the time that the gateway itself takes, beside one whose keys LDAP returns. */
const gateway: BenchModule = async ({ workDir }) => {
  const material = await createTrainingMaterial({});
  const ours = await startWay(material, workDir, 'gateway');
  const direct = await startWay(material, workDir, 'direct');
  try {
    const took = await alternate(ROUNDS, ours.backUp, direct.backUp);
    const peer = { name: 'keys from LDAP', value: took.peer };
    return [beside('backup through the gateway, modern, without its own time', 'ms', took.ours, peer, GOAL)];
  } finally {
    await ours.close();
    await direct.close();
  }
};

export default gateway;
