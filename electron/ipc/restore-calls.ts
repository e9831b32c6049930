/** The restore wizard: what is in the files, what the directory holds, restoring into it or offline, checking the result. */
import { join } from 'node:path';
import { exists, mediaFailure } from '../media/index.ts';
import { toDotted, toLdapDn, type Session } from '../directory/index.ts';
import type { RecordKind } from '../app/record/index.ts';
import {
  checkRestored,
  contentsView,
  extrasBeside,
  inspectFile,
  oneCa,
  outputNames,
  planRestore,
  restoreIntoDirectory,
  writeOutputs,
  type Source,
} from '../app/restore/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { WrittenFileView } from '../../shared/views.ts';
import type { RestoreDefaults } from '../../shared/restore.ts';
import { ok, type Failure, type Result } from '../../shared/result.ts';
import type { BackupFiles, ChosenBackup } from './backup-files.ts';
import { asJob } from './jobs.ts';
import { withSecret } from './secret.ts';
import type { Host, State } from './services.ts';

type RestoreCalls = Pick<
  Handlers,
  | 'restore.open'
  | 'restore.defaults'
  | 'restore.plan'
  | 'restore.run'
  | 'restore.check'
  | 'restore.offlineNames'
  | 'restore.offline'
>;

/** Servers that page R5 offers; in a tree with more of them the name is typed. */
const MOST_SERVERS = 100;

export const restoreCalls = (state: State, host: Host, files: BackupFiles): RestoreCalls => {
  /** Opens the files of one CA for a call that needs a login. */
  const withLogin = <Value>(
    chosen: readonly ChosenBackup[],
    use: (session: Session, sources: readonly Source[]) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const login = state.atSecurity();
    if (!login.ok) return Promise.resolve(login);
    return files.withSources(chosen, (sources) => use(login.value.session, sources));
  };

  /** What was done is done: a record that cannot be written does not undo it. */
  async function keepRecord(
    kind: RecordKind,
    sources: readonly Source[],
    written: {
      tree: string | null;
      caObject: string | null;
      files: readonly WrittenFileView[];
      folder: string;
      failure?: Failure;
    },
  ): Promise<void> {
    await state.record.add({
      kind,
      at: host.now().toISOString(),
      program: host.program,
      tree: written.tree,
      caObject: written.caObject,
      subject: sources[0]?.backup.subject ?? null,
      certificates: sources.flatMap(({ backup }) => backup.own.map(({ sha256 }) => sha256)),
      files: [
        ...sources.map(({ file: { info } }) => ({
          fileName: info.fileName,
          folder: info.folder,
          sha256: info.sha256,
        })),
        ...written.files.map(({ fileName, sha256 }) => ({ fileName, folder: written.folder, sha256 })),
      ],
      outcome: written.failure ? 'bad' : 'good',
      code: written.failure?.code ?? null,
    });
  }

  return {
    'restore.open': ({ jobId, files: chosen }) =>
      asJob(state, jobId, (signal) =>
        files.withSources(
          chosen,
          (sources) => {
            const one = oneCa(sources);
            const contents = sources.map(({ backup, opened }) => contentsView(backup, opened.inspection));
            return Promise.resolve(one.ok ? ok(contents) : one);
          },
          signal,
        ),
      ),

    async 'restore.defaults'({ files: handles }) {
      const defaults: { name?: string; hostServer?: string; tree?: string } = {};
      for (const handle of handles) {
        const path = files.path(handle);
        if (!path.ok) return path;
        const { receipt } = (await inspectFile(path.value)).info;
        defaults.name ??= commonName(receipt.caObject);
        defaults.hostServer ??= receipt.hostServer;
        defaults.tree ??= receipt.tree;
      }
      const login = state.atSecurity();
      return ok(login.ok ? await fromDirectory(login.value.session, defaults) : offlineDefaults(defaults));
    },

    'restore.plan': ({ files: chosen, name, hostServer }) =>
      withLogin(chosen, async (session, sources) => {
        const server = toLdapDn(hostServer);
        if (!server.ok) return server;
        return planRestore(session, sources, { name, hostServer: server.value, now: host.now() });
      }),

    'restore.run': ({ jobId, files: chosen, folder, hostServer, ...request }) =>
      asJob(state, jobId, () =>
        withLogin(chosen, async (session, sources) => {
          const server = toLdapDn(hostServer);
          if (!server.ok) return server;
          const place = folder === undefined ? ok(sources[0]!.file.info.folder) : files.folderPath(folder);
          if (!place.ok) return place;
          await files.recent.add(place.value);
          return withSecret(chosen[0]!.password, async (password) => {
            const restored = await restoreIntoDirectory(session, sources, {
              ...request,
              hostServer: server.value,
              extras: await extrasBeside(sources[0]!),
              save: { folder: place.value, password, profile: { name: 'modern', iterations: 600_000 } },
              now: host.now,
              onProgress: (stage) => {
                host.send('restore.progress', { jobId, stage });
              },
            });
            await keepRecord('restore', sources, {
              tree: session.serverInfo.treeName,
              caObject: restored.ok ? restored.value.dn : null,
              files: restored.ok ? restored.value.saved : [],
              folder: place.value,
              ...(!restored.ok && { failure: restored.failure }),
            });
            return restored;
          });
        }),
      ),

    'restore.check': ({ files: chosen }) =>
      withLogin(chosen, (session, sources) =>
        checkRestored(
          session,
          sources.map(({ backup }) => backup),
        ),
      ),

    'restore.offlineNames': ({ files: chosen, outputs, profile, folder }) =>
      files.withSources(chosen, async (sources) => {
        const place = files.folderPath(folder);
        if (!place.ok) return place;
        const names = sources.flatMap(({ file, backup }) =>
          outputNames(file.info.fileName, backup.keyPair, outputs, profile),
        );
        const existing: string[] = [];
        try {
          for (const name of names) if (await exists(join(place.value, name))) existing.push(name);
        } catch (error) {
          return mediaFailure(error, join(place.value, names[0] ?? ''));
        }
        return ok({ names, existing });
      }),

    'restore.offline': ({ jobId, files: chosen, folder, password, hostServer, name, medium, ...request }) =>
      asJob(state, jobId, (signal) =>
        files.withSources(
          chosen,
          async (sources) => {
            const one = oneCa(sources);
            if (!one.ok) return one;
            const place = files.folderPath(folder);
            if (!place.ok) return place;
            await files.recent.add(place.value);
            const server = hostServer === undefined ? undefined : toLdapDn(hostServer);
            if (server?.ok === false) return server;
            const sheet = { printedAt: host.now().toISOString(), medium, hostServer, objectName: name };
            const written = await withSecret(password ?? '', async (secret) => {
              const all: WrittenFileView[] = [];
              for (const source of sources) {
                const done = await writeOutputs(source, {
                  ...request,
                  folder: place.value,
                  password: secret,
                  hostServerDn: server?.value,
                  sheet,
                  signal,
                });
                if (!done.ok) return done;
                all.push(...done.value);
              }
              return ok(all);
            });
            if (written.ok) {
              const about = { tree: null, caObject: null, files: written.value, folder: place.value };
              await keepRecord('conversion', sources, about);
            }
            return written;
          },
          signal,
        ),
      ),
  };
};

const commonName = (dn: string | undefined): string | undefined =>
  /^cn=((?:[^,\\]|\\.)+)/i.exec(dn ?? '')?.[1]?.replace(/\\(.)/g, '$1');

interface KnownDefaults {
  readonly name?: string;
  readonly hostServer?: string;
  readonly tree?: string;
}

const offlineDefaults = ({ name, hostServer, tree }: KnownDefaults): RestoreDefaults => ({
  loggedIn: false,
  name: name ?? (tree === undefined ? 'Organizational CA' : `${tree} CA`),
  ...(hostServer !== undefined && { hostServer }),
  ...(tree !== undefined && { tree }),
  servers: [],
});

/** What the tree says goes before what the receipt says. */
async function fromDirectory(session: Session, known: KnownDefaults): Promise<RestoreDefaults> {
  const tree = session.serverInfo.treeName;
  const found = await session.findCa();
  const present = found.ok ? await session.readEntry(found.value, ['cn', 'hostServer']) : undefined;
  const value = (type: string): string | undefined =>
    present?.ok
      ? present.value.attributes
          .find((one) => one.type.toLowerCase() === type.toLowerCase())
          ?.values[0]?.toString('utf8')
      : undefined;
  const servers: RestoreDefaults['servers'][number][] = [];
  for await (const page of session.find({ name: '*', classes: ['ncpServer'] })) {
    if (!page.ok) break;
    servers.push(...page.value.nodes.map(({ dn }) => ({ dn, dotted: toDotted(dn) })));
    if (servers.length >= MOST_SERVERS) break;
  }
  const hostServer = value('hostServer') ?? known.hostServer ?? servers[0]?.dn;
  return {
    loggedIn: true,
    tree,
    name: value('cn') ?? known.name ?? `${tree} CA`,
    ...(hostServer !== undefined && { hostServer }),
    servers: servers.slice(0, MOST_SERVERS),
  };
}
