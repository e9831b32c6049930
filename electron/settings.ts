/** What the user chose for the program, kept from one start to the next in `settings.json`. */
import { app } from 'electron';
import { join } from 'node:path';
import { readOwnFile, replaceOwnFile } from './media/index.ts';

/** Every choice by its name, as it was stored: to be checked by who reads it. */
export type Settings = Readonly<Record<string, unknown>>;

/** What cannot be read is as good as nothing. */
export function readSettings(): Settings {
  try {
    const stored: unknown = JSON.parse(readOwnFile(settingsFile())?.toString('utf8') ?? '{}');
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
  } catch {
    return {};
  }
}

/** Adds to what is stored. @returns whether that was possible */
export function storeSettings(changed: Settings): boolean {
  try {
    replaceOwnFile(settingsFile(), `${JSON.stringify({ ...readSettings(), ...changed })}\n`);
    return true;
  } catch {
    return false;
  }
}

const settingsFile = (): string => join(app.getPath('userData'), 'settings.json');
