/** The gateway that was used for each tree, kept in the window's own storage. Never a password. */
import * as v from 'valibot';
import { GATEWAY_PORT } from '../../../shared/gateway.ts';

const KEY = 'orgca.gateways';
const LIMIT = 8;

const gateways = v.array(
  v.object({
    tree: v.pipe(v.string(), v.maxLength(255)),
    server: v.pipe(v.string(), v.maxLength(253)),
    port: v.pipe(v.number(), v.integer()),
  }),
);

type Store = Pick<Storage, 'getItem' | 'setItem'>;

function read(store: Store): v.InferOutput<typeof gateways> {
  try {
    return v.parse(gateways, JSON.parse(store.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Puts a gateway that answered on top of the list. */
export function rememberGateway(
  store: Store,
  tree: string,
  { server, port }: { readonly server: string; readonly port: number },
): void {
  const others = read(store).filter((known) => known.tree !== tree);
  try {
    store.setItem(KEY, JSON.stringify([{ tree, server, port }, ...others].slice(0, LIMIT)));
  } catch {
    // A full or refused storage only costs the convenience.
  }
}

/** The gateway of a tree as its fields begin. */
export function rememberedGateway(store: Store, tree: string): { server: string; port: string } {
  const known = read(store).find((gateway) => gateway.tree === tree);
  return known
    ? { server: known.server, port: String(known.port) }
    : { server: '', port: String(GATEWAY_PORT) };
}
