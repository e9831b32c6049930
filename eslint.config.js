import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** A domain folder is plain Node: no Electron, no user interface, no peer's insides (only its index.ts). */
const domains = [
  'asn1',
  'directory',
  'certificates',
  'pfx',
  'app/backup',
  'app/restore',
  'app/record',
  'media',
  'app/recovery-stick',
  'training',
];

/** Imports point one way: ipc -> use cases -> parts -> shared. Each folder lists what it must not reach. */
const forbidden = {
  asn1: [
    'directory',
    'certificates',
    'pfx',
    'app/backup',
    'app/restore',
    'app/record',
    'media',
    'training',
    'app/recovery-stick',
  ],
  certificates: ['directory', 'pfx', 'backup', 'restore', 'record', 'media', 'training', 'recovery-stick'],
  pfx: ['directory', 'backup', 'restore', 'record', 'media', 'training', 'recovery-stick'],
  media: [
    'asn1',
    'directory',
    'certificates',
    'pfx',
    'app/backup',
    'app/restore',
    'app/record',
    'training',
    'app/recovery-stick',
  ],
  'app/record': [
    'asn1',
    'directory',
    'certificates',
    'pfx',
    'app/backup',
    'app/restore',
    'media',
    'training',
    'app/recovery-stick',
  ],
  directory: ['pfx', 'backup', 'restore', 'record', 'media', 'training', 'recovery-stick'],
  'app/recovery-stick': [
    'asn1',
    'directory',
    'certificates',
    'pfx',
    'backup',
    'restore',
    'record',
    'training',
  ],
  training: ['directory', 'pfx', 'backup', 'restore', 'record', 'media', 'recovery-stick'],
  'app/backup': ['restore', 'training', 'recovery-stick'],
  'app/restore': ['training', 'recovery-stick'],
};

const outside = [
  { group: ['electron', 'electron/*'], message: 'Domain folders are plain Node.' },
  { group: ['**/renderer/**', 'react', 'react-dom'], message: 'The main process knows no user interface.' },
  { group: ['**/ipc/**'], message: 'Imports point from ipc to the use cases, never back.' },
];

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', 'test-results'] },
  ...tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'electron', '**/electron/**', 'ldapts', 'node-forge'],
              message: 'The renderer has no Node and no network.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'electron', '**/electron/**', '**/renderer/**', 'react'],
              message: 'shared/ has no Node and no DOM.',
            },
          ],
        },
      ],
    },
  },
  ...domains.map((folder) => ({
    files: [`electron/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...outside,
            ...(forbidden[folder] ?? []).map((peer) => ({
              group: [`**/${peer}/**`],
              message: `${folder} stands below or beside ${peer}.`,
            })),
            ...domains
              .filter((peer) => peer !== folder)
              .map((peer) => ({
                group: [`../**/${peer}/*`, `!../**/${peer}/index.ts`],
                message: `Import ${peer} through its index.ts.`,
              })),
          ],
        },
      ],
    },
  })),
  {
    files: ['scripts/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
