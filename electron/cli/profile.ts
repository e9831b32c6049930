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

/** A password for a file that is written: asked for twice, not shorter than the window allows, and one that can be entered there. */
export async function newPassword(
  { secrets }: Pick<Context, 'secrets'>,
  name: SecretName,
): Promise<Result<Buffer>> {
  const read = await secrets.get(name, true);
  if (!read.ok) return read;
  const isText = isUtf8(read.value) && !read.value.some((byte) => byte < 0x20 || byte === 0x7f);
  if (!isText) return fail('CLI-PASSWORD-TEXT');
  return characters(read.value) < MIN_PASSWORD_LENGTH
    ? fail('CLI-PASSWORD-SHORT', { min: MIN_PASSWORD_LENGTH })
    : read;
}

/** Counts without a string, which could not be wiped. In UTF-8, bytes after the first one of a character are 10xxxxxx. */
const characters = (password: Buffer): number =>
  password.reduce((count, byte) => count + Number((byte & 0xc0) !== 0x80), 0);
