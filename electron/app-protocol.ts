/** `app://bundle/…` serves the window's own files, and nothing else, with the content security policy on every answer. */
import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

export const APP_ORIGIN = 'app://bundle';
export const START_PAGE = `${APP_ORIGIN}/index.html`;

const unpack = promisify(brotliDecompress);

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const NOTHING = Buffer.alloc(0);

type Asked = Pick<Request, 'method' | 'url'>;

interface Served {
  readonly content: Buffer<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

/** What the start page consists of, by path, until the window asks for it. */
const ahead = new Map<string, Promise<Buffer<ArrayBuffer>>>();

/**
 * Reads and unpacks what the start page names, while Electron and the window's own process start.
 * @param root absolute folder
 */
export async function readAhead(root: string): Promise<void> {
  const page = await readFile(join(root, 'index.html'), 'utf8').catch(() => '');
  for (const [, name = ''] of page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
    const file = join(root, name);
    const content = contentOf(file);
    // The request for the file reports the failure.
    content.catch(() => undefined);
    ahead.set(file, content);
  }
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);
}

/**
 * Serves the files below `root` (an absolute folder). Anything outside it, or of an unknown type, is 404.
 * @param loadCalls loads what answers the calls of a page. The start page makes none and is served at once; its code waits for them.
 */
export function serveApp(root: string, loadCalls: () => Promise<void>): void {
  // `protocol.handle` makes a stream of every answer, and loads an HTTP client for that: 80 ms of the start.
  protocol.registerBufferProtocol('app', (request, answer) => {
    const starts = request.url === START_PAGE;
    void (starts ? Promise.resolve() : loadCalls())
      .then(() => servedFile(root, request, CONTENT_SECURITY_POLICY))
      .then((served) => {
        answer(
          served ? { data: served.content, headers: served.headers } : { statusCode: 404, data: NOTHING },
        );
        if (starts) void loadCalls();
      });
  });
}

/** A file below `root` (an absolute folder) as the answer to a request, or 404. */
export async function fileAnswer(root: string, request: Asked, policy: string): Promise<Response> {
  const served = await servedFile(root, request, policy);
  return served ? new Response(served.content, { headers: served.headers }) : notFound();
}

/** @returns undefined for anything outside `root` or of an unknown type, and for what cannot be read */
async function servedFile(root: string, { url, method }: Asked, policy: string): Promise<Served | undefined> {
  try {
    const { host, pathname } = new URL(url);
    const file = normalize(join(root, decodeURIComponent(pathname)));
    const mediaType = MEDIA_TYPES[extname(file)];
    if (method !== 'GET' || host !== 'bundle' || !file.startsWith(root + sep) || !mediaType) return undefined;
    const content = ahead.get(file) ?? contentOf(file);
    ahead.delete(file);
    return {
      content: await content,
      headers: {
        'Content-Type': mediaType,
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
      },
    };
  } catch {
    return undefined;
  }
}

/** The build packs the window's code (RFC 7932), which is a third of the archive otherwise. */
const contentOf = async (file: string): Promise<Buffer<ArrayBuffer>> =>
  extname(file) === '.js' ? unpack(await readFile(`${file}.br`)) : readFile(file);

export const notFound = (): Response => new Response(null, { status: 404 });
