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
  const named = kind === 'server' || /(?:^|-)CA$/iu.test(safe) ? safe : `${safe}-CA`.replace(/^-/, '');
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${named}-${day}.pfx`;
}
