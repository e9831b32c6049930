/** The frame of a module that runs inside Electron: its arguments, its output, its end. */
import { app } from 'electron';
import { writeSync } from 'node:fs';

/** Runs `body` and ends Electron with its status; an error ends it with 1 instead of a dialog that waits for a click. */
export async function electronMain(
  body: (args: readonly string[], print: (line: string) => void) => Promise<number>,
): Promise<void> {
  const print = (line: string): void => void writeSync(1, `${line}\n`);
  try {
    await app.whenReady();
    app.exit(await body(JSON.parse(process.env['PFX_ARGS'] ?? '[]') as string[], print));
  } catch (error) {
    print(String(error instanceof Error ? error.stack : error));
    app.exit(1);
  }
}
