/** A folder of the main process below the shell. The folders of `app` are units of their own. */
const FOLDER = '^electron/(?:app/)?[^/]+/';

/** Folders beside the wizards with what several of them have. */
const WIZARD_PARTS = 'backup-files|destination|gateway|new-password|recovery-set';

const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** Which imports are allowed, types included. @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule('no-cycles', {}, { circular: true }, 'No file imports itself by way of others.'),
    rule(
      'plain-node',
      { path: FOLDER },
      { path: ['^electron/[^/]+$', 'node_modules/electron/', '^renderer/', 'node_modules/react'] },
      'Folders below electron/ run without Electron: the command line and the tests drive them.',
    ),
    rule(
      'through-the-index',
      { path: '^electron/(?!ipc/|cli/)((?:app/)?[^/]+)/' },
      { path: FOLDER, pathNot: ['^electron/$1/', '/index\\.ts$'] },
      'A folder sees the index of another one, never its insides.',
    ),
    rule(
      'adapters-through-the-index',
      { path: '^electron/(?:[^/]+$|ipc/|cli/)' },
      { path: FOLDER, pathNot: ['^electron/(?:ipc|cli)/', '/index\\.ts$'] },
      'So do the shell and the adapters.',
    ),
    rule(
      'parts-below-use-cases',
      { path: FOLDER, pathNot: '^electron/(?:app|ipc|cli)/' },
      { path: '^electron/(?:app|ipc|cli)/' },
      'Imports point one way: adapters -> app -> parts -> shared.',
    ),
    rule(
      'use-cases-below-adapters',
      { path: '^electron/app/' },
      { path: '^electron/(?:ipc|cli)/' },
      'Imports point one way: adapters -> app -> parts -> shared.',
    ),
    rule(
      'window-on-its-own',
      { path: '^renderer/' },
      { path: ['^electron/', 'node_modules/(?:electron|ldapts|node-forge)/'] },
      'The window has no Node and no network.',
    ),
    rule(
      'one-wizard-on-its-own',
      { path: '^renderer/wizards/([^/]+)/' },
      {
        path: '^renderer/wizards/[^/]+/',
        pathNot: ['^renderer/wizards/$1/', `^renderer/wizards/(?:${WIZARD_PARTS})/`],
      },
      'A wizard never imports the insides of another one: what several have is in a folder of its own.',
    ),
    rule(
      'shared-on-its-own',
      { path: '^shared/' },
      { path: ['^electron/', '^renderer/', 'node_modules/(?:electron|react)'] },
      'Both sides import shared/, so it imports neither.',
    ),
    rule(
      'no-node-in-the-window',
      { path: '^(?:renderer|shared)/' },
      { dependencyTypes: ['core'] },
      'The window has no Node, and shared/ runs in the window.',
    ),
    rule(
      'network',
      {
        path: '^electron/',
        pathNot:
          '^electron/(?:directory|gateway|job|training)/|^electron/(?:pfx/second-reader-worker|cli/secret-source)\\.ts$',
      },
      { path: '^(?:net|tls|dns|dgram|https?|http2)(?:/|$)' },
      'Only the directory, its gateway and the training tree talk to a network; jobs use local sockets, the second reader a parser, and the command line reads the pipe that it was given.',
    ),
    rule(
      'programs',
      { path: '^electron/', pathNot: '^electron/(?:media/tool|job/fork)\\.ts$' },
      { path: '^child_process$' },
      'Only the tools that list and eject drives, and the job program without Electron, are started.',
    ),
    {
      ...rule('no-folder-cycles', {}, { circular: true }, 'Folders build on each other in one direction.'),
      scope: 'folder',
      from: { path: '^electron/(?!app$)' },
      to: { path: '^electron/(?!app$)', circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
