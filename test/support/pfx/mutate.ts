/** Random damage to PKCS #12 files, repeatable from a seed. */
import * as asn1 from '../../../electron/asn1/index.ts';

/** Numbers from a seed (mulberry32): `next(n)` is at least 0 and below n. */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }
  pick<T>(from: readonly T[]): T {
    return from[this.next(from.length)]!;
  }
  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.next(256)));
  }
}

/** Damages a file in one to three ways; `others` lend pieces. */
export function mutate(file: Buffer, others: readonly Buffer[], random: Random): Buffer {
  let bytes: Buffer = Buffer.from(file);
  for (let n = random.next(3); n >= 0; n--) {
    bytes = random.next(2) ? inBytes(bytes, others, random) : inStructure(bytes, random);
  }
  return bytes;
}

function inBytes(bytes: Buffer, others: readonly Buffer[], random: Random): Buffer {
  const at = random.next(bytes.length);
  const length = random.next(1 + random.pick([1, 4, 16, 256]));
  const before = bytes.subarray(0, at);
  switch (random.next(7)) {
    case 0:
      bytes[at]! ^= 1 << random.next(8);
      return bytes;
    case 1:
      bytes[at] = random.pick([0, 1, 0x7f, 0x80, 0x81, 0x84, 0x88, 0xff, 0x30, 0x24, 0x04, 0x02]);
      return bytes;
    case 2:
      return before;
    case 3:
      return Buffer.concat([before, bytes.subarray(at + length)]);
    case 4:
      return Buffer.concat([before, random.bytes(length), bytes.subarray(at)]);
    case 5:
      return Buffer.concat([before, bytes.subarray(at, at + length), bytes.subarray(at)]);
    default: {
      const other = random.pick(others);
      return Buffer.concat([before, other.subarray(random.next(other.length))]);
    }
  }
}

/** An element whose children, if any, can be changed; octet strings that hold elements count as constructed. */
interface Node {
  tag: number;
  contents: Buffer;
  children: Node[] | undefined;
}

function inStructure(bytes: Buffer, random: Random): Buffer {
  const root: Node = { tag: 0, contents: bytes, children: parse(bytes, 0) };
  const parents = collect(root).filter((node) => node.children !== undefined && node.children.length > 0);
  if (parents.length === 0) return bytes;
  const { children } = random.pick(parents);
  const index = random.next(children!.length);
  const node = children![index]!;
  switch (random.next(8)) {
    case 0:
      children!.splice(index, 1);
      break;
    case 1:
      children!.splice(index, 0, node);
      break;
    case 2:
      children!.splice(index, 1, children![random.next(children!.length)]!);
      break;
    case 3:
      node.tag = random.pick([0x02, 0x04, 0x05, 0x06, 0x24, 0x30, 0x31, 0x80, 0xa0, random.next(256)]);
      break;
    case 4:
      node.children = undefined;
      node.contents = random.bytes(random.next(40));
      break;
    case 5:
      for (let depth = random.next(100); depth > 0; depth--) {
        children![index] = { tag: node.tag | 0x20, contents: Buffer.alloc(0), children: [children![index]!] };
      }
      break;
    case 6:
      node.children = undefined;
      node.contents = Buffer.from(
        random.pick(['00', 'ff', '01', '4c4b40', '7fffffff', '00ffffffff', '']),
        'hex',
      );
      break;
    default: {
      // Written out before it is put in: an ancestor would otherwise become its own descendant.
      const { tag, contents, children: inner } = random.pick(random.pick(parents).children!);
      children!.splice(index, 0, { tag, contents: inner ? write(inner) : contents, children: undefined });
    }
  }
  return write(root.children!);
}

function parse(bytes: Buffer, depth: number): Node[] | undefined {
  const nodes: Node[] = [];
  try {
    for (let at = 0; at < bytes.length;) {
      const { tag, contents, raw } = asn1.readElement(bytes, at);
      at += raw.length;
      const nests = tag & asn1.CONSTRUCTED || (tag === asn1.TAG.OCTET_STRING && contents[0] === 0x30);
      nodes.push({ tag, contents, children: nests && depth < 40 ? parse(contents, depth + 1) : undefined });
    }
    return nodes;
  } catch {
    return undefined;
  }
}

const collect = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(collect)];

const write = (nodes: readonly Node[]): Buffer =>
  Buffer.concat(
    nodes.map((node) => asn1.element(node.tag, node.children ? write(node.children) : node.contents)),
  );
