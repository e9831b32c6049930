/** How attribute values compare (RFC 4517, by the attribute's syntax). */
import { foldCase } from '../../directory/index.ts';
import { dnKeyOf } from '../protocol/names.ts';
import { attributeSchema, type Syntax } from './schema.ts';

const syntaxOf = (type: string): Syntax => attributeSchema(type)?.syntax ?? 'text';

/** The value as text that is equal exactly when values are. */
export function normalize(type: string, value: Buffer): string {
  switch (syntaxOf(type)) {
    case 'octets':
      return value.toString('latin1');
    case 'exact':
      return value.toString('utf8');
    case 'dn': {
      const text = value.toString('utf8');
      return dnKeyOf(text) ?? foldCase(text);
    }
    default:
      return foldCase(value.toString('utf8'));
  }
}

export const sameValue = (type: string, a: Buffer, b: Buffer): boolean =>
  syntaxOf(type) === 'octets' ? a.equals(b) : normalize(type, a) === normalize(type, b);

/** Below 0, 0 or above 0, numbers as numbers; undefined where the syntax has no order. */
export function compareValues(type: string, a: Buffer, b: Buffer): number | undefined {
  const syntax = syntaxOf(type);
  if (syntax === 'dn' || syntax === 'boolean') return undefined;
  if (syntax === 'octets') return Buffer.compare(a, b);
  const [left, right] = [normalize(type, a), normalize(type, b)];
  if (syntax === 'integer') {
    const difference = Number(left) - Number(right);
    return Number.isNaN(difference) ? undefined : difference;
  }
  return left < right ? -1 : left > right ? 1 : 0;
}
