/** What the four foreign tools say about a PFX file. A missing tool is an error with its name. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Seen {
  /** The tool accepted the file with the password. */
  readonly opened: boolean;
  readonly keys: number;
  readonly certificates: number;
  /** Everything that the tool printed. */
  readonly text: string;
}

export type Tool = 'openssl' | 'keytool' | 'pk12util' | 'certtool';
export const TOOLS: readonly Tool[] = ['openssl', 'keytool', 'pk12util', 'certtool'];

function run(command: string, args: readonly string[]): { status: number | null; text: string } {
  const done = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (done.error) throw new Error(`${command} cannot be run: is it installed? (${done.error.message})`);
  return { status: done.status, text: done.stdout + done.stderr };
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** Opens a PFX with one of the tools. */
export function inspectWith(tool: Tool, file: string, password: string): Seen {
  switch (tool) {
    case 'openssl': {
      const { status, text } = run('openssl', [
        'pkcs12',
        '-in',
        file,
        '-passin',
        `pass:${password}`,
        '-nodes',
        '-info',
      ]);
      return {
        opened: status === 0,
        keys: count(text, /-----BEGIN PRIVATE KEY-----/g),
        certificates: count(text, /-----BEGIN CERTIFICATE-----/g),
        text: text.replace(/-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g, ''),
      };
    }
    case 'keytool': {
      const { status, text } = run('keytool', [
        ...['-list', '-v', '-storetype', 'PKCS12', '-keystore', file, '-storepass', password],
        ...['-J-Duser.language=en'],
      ]);
      return {
        opened: status === 0,
        keys: count(text, /Entry type: PrivateKeyEntry/g),
        certificates: count(text, /^Serial number: /gm),
        text,
      };
    }
    case 'pk12util': {
      const database = mkdtempSync(join(tmpdir(), 'orgca-nss-'));
      try {
        const passwordFile = join(database, 'password');
        writeFileSync(passwordFile, password);
        const { status, text } = run('pk12util', ['-l', file, '-w', passwordFile, '-d', `sql:${database}`]);
        return {
          opened: status === 0,
          keys: count(text, /^Key\(shrouded\):/gm),
          certificates: count(text, /^Certificate/gm),
          text,
        };
      } finally {
        rmSync(database, { recursive: true });
      }
    }
    case 'certtool': {
      const { status, text } = run('certtool', [
        '--p12-info',
        '--inder',
        '--infile',
        file,
        '--password',
        password,
      ]);
      return {
        opened: status === 0,
        // It prints a shrouded key as it stands in the file, with the right password and with a wrong one.
        keys: count(text, /BEGIN (?:\w+ )?PRIVATE KEY/g),
        certificates: count(text, /BEGIN CERTIFICATE/g),
        text,
      };
    }
  }
}
