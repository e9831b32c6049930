import { app } from 'electron';

/** @returns an absolute folder; undefined if Electron refuses to name it because it could not make the parent */
export function knownPath(name: 'userData' | 'documents'): string | undefined {
  try {
    return app.getPath(name);
  } catch {
    return undefined;
  }
}
