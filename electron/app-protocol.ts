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
 * @param answering settled when main can answer the calls of a page: code that answers is loaded while the window's process starts
 */
export function serveApp(root: string, answering: Promise<void>): void {
  protocol.handle('app', async (request) => {
    await answering;
    return fileAnswer(root, request, CONTENT_SECURITY_POLICY);
  });
}

/** A file below `root` (an absolute folder) as the answer to a request, or 404. */
export async function fileAnswer(root: string, request: Request, policy: string): Promise<Response> {
  const url = new URL(request.url);
  const file = normalize(join(root, decodeURIComponent(url.pathname)));
  const mediaType = MEDIA_TYPES[extname(file)];
  const inside = file.startsWith(root + sep);
  if (request.method !== 'GET' || url.host !== 'bundle' || !inside || !mediaType) return notFound();
  try {
    const content = ahead.get(file) ?? contentOf(file);
    ahead.delete(file);
    return new Response(await content, {
      headers: {
        'Content-Type': mediaType,
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  } catch {
    return notFound();
  }
}

/** The build packs the window's code (RFC 7932), which is a third of the archive otherwise. */
const contentOf = async (file: string): Promise<Buffer<ArrayBuffer>> =>
  extname(file) === '.js' ? unpack(await readFile(`${file}.br`)) : readFile(file);

export const notFound = (): Response => new Response(null, { status: 404 });
