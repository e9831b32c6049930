import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKept } from '../../../scripts/lib/fonts.ts';
import { inProject } from '../../../scripts/lib/project.ts';

describe('the bundled fonts', () => {
  it.each(['shared/messages/en', 'shared/messages/de', 'renderer'])(
    'draw every character of %s',
    async (folder) => {
      const missing = new Set<string>();
      let read = 0;
      for (const entry of await readdir(inProject(folder), { recursive: true, withFileTypes: true })) {
        if (!/\.(?:tsx?|css|html)$/.test(entry.name)) continue;
        const text = await readFile(path.join(entry.parentPath, entry.name), 'utf8');
        for (const character of text) {
          const code = character.codePointAt(0) ?? 0;
          if (code >= 0x20 && !isKept(code)) missing.add(`${character} in ${entry.name}`);
        }
        read++;
      }
      expect(read).toBeGreaterThan(10);
      expect([...missing]).toEqual([]);
    },
  );

  it('leave to the system what no European tree is named in', () => {
    const kept = [...'AzÄßŁŠΩЖ€✓'].map((character) => isKept(character.codePointAt(0)!));
    expect(kept).toEqual(Array(10).fill(true));
    expect([...'日ب\u{1f511}'].map((character) => isKept(character.codePointAt(0)!))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
