import { isUtf8 } from 'node:buffer';
import {
  PROFILE_CHOICES,
  MIN_PASSWORD_LENGTH,
  type ProfileChoice,
  type ProfileName,
} from '../../shared/views.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { SecretName } from './command-table.ts';
import type { Context } from './command.ts';
import type { Arguments } from './parse.ts';

/** The profile of `--profile`, with its standard iterations; Modern without the option. */
export function profileOf(args: Arguments): ProfileChoice {
  const name = (args.value('profile') ?? 'modern') as ProfileName;
  return { name, iterations: PROFILE_CHOICES[name][0]! };
}

/** A password for a file that is written: asked for twice, and not shorter than the window allows. */
export async function newPassword({ secrets }: Context, name: SecretName): Promise<Result<Buffer>> {
  const read = await secrets.get(name, true);
  if (!read.ok) return read;
  return characters(read.value) < MIN_PASSWORD_LENGTH
    ? fail('CLI-PASSWORD-SHORT', { min: MIN_PASSWORD_LENGTH })
    : read;
}

/** Counts without a string, which could not be wiped. In UTF-8, bytes after the first one of a character are 10xxxxxx. */
const characters = (password: Buffer): number =>
  isUtf8(password)
    ? password.reduce((count, byte) => count + Number((byte & 0xc0) !== 0x80), 0)
    : password.length;
