import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds: a stick that is being plugged in can hold the system's tools for a while, but not a wizard for ever. */
const TOOL_TIMEOUT = 15_000;

/** Runs one of the system's own tools, without a shell. @returns its output, undefined if it fails */
export async function runTool(tool: string, parameters: readonly string[]): Promise<string | undefined> {
  const options = { timeout: TOOL_TIMEOUT, maxBuffer: 16 * 1024 * 1024, windowsHide: true } as const;
  const result = await run(tool, [...parameters], options).catch(() => undefined);
  return result?.stdout;
}
