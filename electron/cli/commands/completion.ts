/** `completion`: a script for the shell to load. */
import { ok } from '../../../shared/result.ts';
import type { Shell } from '../command-table.ts';
import type { Command } from '../command.ts';
import { completionScript } from '../completion.ts';
import { EXIT } from '../exit-status.ts';

export const completion: Command = ({ arguments: args }) => {
  const shell = args.files[0] as Shell;
  return Promise.resolve(ok({ status: EXIT.good, result: { shell }, text: completionScript(shell) }));
};
