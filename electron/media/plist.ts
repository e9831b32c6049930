/** XML property lists, as far as diskutil writes them (Apple's PropertyList-1.0.dtd). */

export type PlistValue =
  string | number | boolean | readonly PlistValue[] | { readonly [key: string]: PlistValue };

type Token = { open: string; empty: boolean } | { close: string } | { text: string };

/** Reads a property list. @returns undefined for anything that is none */
export function parsePlist(xml: string): PlistValue | undefined {
  const reader = new Reader(xml.slice(xml.indexOf('<plist')));
  const root = reader.next();
  return root && 'open' in root && root.open === 'plist' ? reader.value(reader.next()) : undefined;
}

class Reader {
  readonly #tokens: Iterator<Token>;

  constructor(xml: string) {
    this.#tokens = tokens(xml);
  }

  next(): Token | undefined {
    const step = this.#tokens.next();
    return step.done ? undefined : step.value;
  }

  value(start: Token | undefined): PlistValue | undefined {
    if (!start || !('open' in start)) return undefined;
    switch (start.open) {
      case 'dict':
        return start.empty ? {} : this.#dict();
      case 'array':
        return start.empty ? [] : this.#array();
      case 'true':
      case 'false':
        if (!start.empty) this.next();
        return start.open === 'true';
      case 'integer':
      case 'real':
        return Number(this.#text(start));
      default:
        return this.#text(start);
    }
  }

  #dict(): PlistValue {
    const found: Record<string, PlistValue> = {};
    for (let token = this.next(); token && 'open' in token; token = this.next()) {
      const key = this.#text(token);
      const value = this.value(this.next());
      if (value !== undefined) found[key] = value;
    }
    return found;
  }

  #array(): PlistValue {
    const found: PlistValue[] = [];
    for (let token = this.next(); token && 'open' in token; token = this.next()) {
      const value = this.value(token);
      if (value !== undefined) found.push(value);
    }
    return found;
  }

  /** Content between a start tag and its end tag. */
  #text(start: { empty: boolean }): string {
    if (start.empty) return '';
    const inside = this.next();
    if (!inside || !('text' in inside)) return '';
    this.next();
    return inside.text;
  }
}

/** White space between tags carries nothing and is left out. */
function* tokens(xml: string): Generator<Token> {
  for (const [, tag, text] of xml.matchAll(/<([^<>]+)>|([^<]+)/g)) {
    if (tag === undefined) {
      if (text?.trim()) yield { text: unescapeXml(text) };
    } else if (tag.startsWith('/')) {
      yield { close: tag.slice(1) };
    } else if (!tag.startsWith('!') && !tag.startsWith('?')) {
      yield { open: /^\w+/.exec(tag)?.[0] ?? '', empty: tag.endsWith('/') };
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(parseInt(hex as string, 16));
    return ENTITIES[name] ?? whole;
  });
