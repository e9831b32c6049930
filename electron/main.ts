/** The file that Electron loads first: a command and the window each load their own code only. */
import { commandArguments, runCommand } from './command-line.ts';

const command = commandArguments(process.argv);
// Electron waits for this module before it initializes windows and child processes, so a command can exit before that.
await (command ? runCommand(command) : import('./main-window.ts'));
