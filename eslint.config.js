import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Uses of these names in code, not in comments, texts and types. */
const uses = (names) =>
  [
    ':matches(MemberExpression, ImportSpecifier) > Identifier',
    'ObjectExpression > Property > Identifier.key',
    'JSXAttribute > JSXIdentifier',
    ':matches(CallExpression, NewExpression) > Identifier.callee',
  ]
    .map((place) => `${place}[name=/^(?:${names.join('|')})$/]`)
    .join(', ');

/** What weakens a window, starts a program for a page, or reaches out by itself. */
const WEAKENING = {
  selector: uses([
    ...[
      'allowRunningInsecureContent',
      'enableBlinkFeatures',
      'experimentalFeatures',
      'plugins',
      'webviewTag',
    ],
    ...['nodeIntegrationInSubFrames', 'nodeIntegrationInWorker', 'allowpopups'],
    ...['openExternal', 'openPath', 'autoUpdater', 'crashReporter'],
    ...['loadFile', 'executeJavaScript', 'insertCSS'],
  ]),
  message: 'SECURITY.md says that this is not used.',
};

/** Ways to the network, and code or markup from texts. */
const REACHING = {
  selector: uses([
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'],
    ...['sendBeacon', 'Worker', 'SharedWorker', 'serviceWorker', 'eval', 'Function'],
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'srcDoc'],
  ]),
  message: 'The window has no way to the network and runs no code from texts.',
};

const RECURSIVE = {
  selector: 'CallExpression[callee.name=/^mkdir/] Property[key.name="recursive"]',
  message: 'Never returns in /proc: use makeOwnFolder.',
};

const MAKING_WINDOWS = {
  selector:
    'NewExpression[callee.name=/^(?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)$/], MemberExpression > Identifier[name="loadURL"]',
  message: 'The tests of what a window may do know two windows: the one of the app and the one that prints.',
};

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', 'test-results'] },
  ...tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js', '.*.js'] } } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', WEAKENING, RECURSIVE, MAKING_WINDOWS] },
  },
  {
    files: ['electron/window.ts', 'electron/print-pdf.ts'],
    rules: { 'no-restricted-syntax': ['error', WEAKENING, RECURSIVE] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['renderer/**/*.{ts,tsx}', 'shared/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', WEAKENING, REACHING] },
  },
  {
    files: ['scripts/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { 'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }] },
  },
);
