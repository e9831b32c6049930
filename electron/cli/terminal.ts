import type { ReadStream } from 'node:tty';
import type { Terminal } from './secrets.ts';

const CTRL_C = 0x03;
const CTRL_D = 0x04;
/** Starts the line again, as in any terminal. */
const CTRL_U = 0x15;
const FIRST_PRINTABLE = 0x20;
const BACKSPACE = [0x08, 0x7f];
const LF = 0x0a;
const CR = 0x0d;
const ENTER = [LF, CR];
const MAX_BYTES = 4096;
const GONE = ['end', 'close', 'error'] as const;

/** Asks on a terminal in raw mode, so that nothing of what is typed is shown or kept in a line buffer. */
export const terminalOn = (input: ReadStream, show: (text: string) => void): Terminal => ({
  show,
  ask: (question, signal) =>
    new Promise((resolve) => {
      const typed = Buffer.alloc(MAX_BYTES);
      let length = 0;
      const end = (result: Buffer | undefined): void => {
        input.off('data', onData);
        for (const event of GONE) input.off(event, cancel);
        signal.removeEventListener('abort', cancel);
        if (!input.destroyed) input.setRawMode(false);
        input.pause();
        typed.fill(0);
        show('\n');
        resolve(result);
      };
      const cancel = (): void => {
        end(undefined);
      };
      const onData = (bytes: Buffer): void => {
        for (const [at, byte] of bytes.entries()) {
          if (ENTER.includes(byte)) {
            const isPair = byte === CR && bytes[at + 1] === LF;
            const rest = Buffer.from(bytes.subarray(at + (isPair ? 2 : 1)));
            end(Buffer.from(typed.subarray(0, length)));
            // What was pasted after the line answers the next question.
            if (rest.length > 0) input.unshift(rest);
            break;
          }
          if (byte === CTRL_C || byte === CTRL_D) {
            cancel();
            break;
          }
          if (BACKSPACE.includes(byte)) length = beforeLastCharacter(typed, length);
          else if (byte === CTRL_U) length = 0;
          else if (byte >= FIRST_PRINTABLE && length < MAX_BYTES) typed[length++] = byte;
        }
        bytes.fill(0);
      };
      // First, so that nothing is shown of an answer that comes at once.
      input.setRawMode(true);
      show(`${question}: `);
      input.on('data', onData);
      for (const event of GONE) input.once(event, cancel);
      signal.addEventListener('abort', cancel, { once: true });
      input.resume();
    }),
});

/** The length without the last UTF-8 character (continuation bytes are 10xxxxxx). */
function beforeLastCharacter(bytes: Buffer, length: number): number {
  let end = length;
  while (end > 0 && (bytes[--end]! & 0xc0) === 0x80);
  return end;
}
