import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds: a stick that is being plugged in can hold the system's tools for a while, but not a wizard for ever. */
const TOOL_TIMEOUT = 15_000;

/** The system's own tools, never one of that name in a folder that the search path names first. */
const TOOLS = {
  diskutil: '/usr/sbin/diskutil',
  mount: '/sbin/mount',
  powershell: win32.join(
    process.env['SystemRoot'] ?? 'C:\\Windows',
    'System32\\WindowsPowerShell\\v1.0\\powershell.exe',
  ),
  udisksctl: '/usr/bin/udisksctl',
} as const;

export type Tool = keyof typeof TOOLS;

/** Runs one of the system's own tools, without a shell. @returns its output, undefined if it fails */
export async function runTool(tool: Tool, parameters: readonly string[]): Promise<string | undefined> {
  const options = { timeout: TOOL_TIMEOUT, maxBuffer: 16 * 1024 * 1024, windowsHide: true } as const;
  const result = await run(TOOLS[tool], [...parameters], options).catch(() => undefined);
  return result?.stdout;
}
