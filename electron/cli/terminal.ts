import type { ReadStream } from 'node:tty';
import type { Terminal } from './secrets.ts';

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const BACKSPACE = [0x08, 0x7f];
const ENTER = [0x0a, 0x0d];
const MAX_BYTES = 4096;

/** Asks on a terminal in raw mode, so that nothing of what is typed is shown or kept in a line buffer. */
export const terminalOn = (input: ReadStream, show: (text: string) => void): Terminal => ({
  ask: (question, signal) =>
    new Promise((resolve) => {
      const typed = Buffer.alloc(MAX_BYTES);
      let length = 0;
      const end = (result: Buffer | undefined): void => {
        input.off('data', onData);
        signal.removeEventListener('abort', onAbort);
        input.setRawMode(false);
        input.pause();
        typed.fill(0);
        show('\n');
        resolve(result);
      };
      const onAbort = (): void => {
        end(undefined);
      };
      const onData = (bytes: Buffer): void => {
        for (const byte of bytes) {
          if (ENTER.includes(byte)) end(Buffer.from(typed.subarray(0, length)));
          else if (byte === CTRL_C || byte === CTRL_D) end(undefined);
          else if (BACKSPACE.includes(byte)) length = beforeLastCharacter(typed, length);
          else if (length < MAX_BYTES) typed[length++] = byte;
          if (ENTER.includes(byte) || byte === CTRL_C || byte === CTRL_D) break;
        }
        bytes.fill(0);
      };
      show(`${question}: `);
      input.setRawMode(true);
      input.on('data', onData);
      input.resume();
      signal.addEventListener('abort', onAbort, { once: true });
    }),
});

/** The length without the last UTF-8 character (continuation bytes are 10xxxxxx). */
function beforeLastCharacter(bytes: Buffer, length: number): number {
  let end = length;
  while (end > 0 && (bytes[--end]! & 0xc0) === 0x80);
  return end;
}
