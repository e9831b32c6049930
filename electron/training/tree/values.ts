/** How attribute values compare (RFC 4517, by the attribute's syntax). */
import { foldCase } from '../../directory/index.ts';
import { dnKeyOf } from '../protocol/names.ts';
import { attributeSchema, type Syntax } from './schema.ts';

const syntaxOf = (type: string): Syntax => attributeSchema(type)?.syntax ?? 'text';

/** A text form that is equal if, and only if, the values are equal. */
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

/** Negative, 0 or positive, numbers by value; undefined if the syntax has no order. */
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
