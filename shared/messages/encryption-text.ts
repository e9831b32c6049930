import { texts, userTag } from './current.ts';
import { format } from './format.ts';

const RECORDED_COUNT = /([\d,]+) iterations$/;
const RECORDED_SALT = /(\d+)-byte salt/;

/**
 * Writes an encryption in the language of this process. Views, receipts and reports record it in English.
 * @param recorded such as `AES-256-CBC, PBKDF2-HMAC-SHA-256, 600,000 iterations`, or `none`
 */
export function encryptionText(recorded: string): string {
  const { iterations, notProtected, salt } = texts().common.files.facts;
  if (recorded === 'none') return notProtected;
  return recorded
    .replace(RECORDED_SALT, (_salt, count: string) => format(salt, { count }))
    .replace(RECORDED_COUNT, (_count, digits: string) =>
      format(iterations, { count: Number(digits.replaceAll(',', '')).toLocaleString(userTag()) }),
    );
}
