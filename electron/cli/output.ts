import { writeSync } from 'node:fs';
import { visibleLines } from '../../shared/display-text.ts';

const STDOUT = 1;
const STDERR = 2;
/** Milliseconds between two attempts to write into a full pipe. */
const PAUSE = 5;

/**
 * Standard output and standard error. Written at once, so that nothing is lost when the process ends. All text passes here, and
 * none of it controls a terminal, wherever it comes from.
 */
export class StandardOutput {
  /** A part of standard output could not be written, such as to a full disk. A reader that has gone wanted no more. */
  isLost = false;

  readonly out = (text: string): void => {
    if (!write(STDOUT, text)) this.isLost = true;
  };

  readonly error = (text: string): void => {
    write(STDERR, text);
  };
}

function write(descriptor: number, text: string): boolean {
  const bytes = Buffer.from(visibleLines(text), 'utf8');
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN') return code === 'EPIPE';
      // A full pipe: its reader is slow.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
  return true;
}
