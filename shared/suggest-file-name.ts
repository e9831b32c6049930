import { isReservedName } from './reserved-name.ts';
import type { CaView } from './views.ts';

/**
 * The name that is suggested for a backup, such as `ACME-TREE-CA-2026-11-22.pfx`.
 * @param ca with the naming value of its object; eDirectory names the CA `<TREE> CA`
 * @param today local date
 */
export function suggestFileName({ name: caName, kind }: Pick<CaView, 'name' | 'kind'>, today: Date): string {
  const safe = caName
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+/u, '')
    .slice(0, 100)
    .replace(/[-.]+$/u, '');
  // A device name is reserved up to the first dot: `NUL-x`, unlike `NUL.x`, can be a file.
  const free = isReservedName(safe) ? safe.replace('.', '-') : safe;
  const named = kind === 'server' || /(?:^|-)CA$/iu.test(free) ? free : `${free}-CA`.replace(/^-/, '');
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${named}-${day}.pfx`;
}
