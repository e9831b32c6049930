/** The file that Electron loads first: a command and the window each load their own code only. */
import { commandArguments, runCommand } from './command-line.ts';

const command = commandArguments(process.argv);
// Electron waits for this file before it goes on to what windows and job processes need: a command can end without that.
await (command ? runCommand(command) : import('./main-window.ts'));
