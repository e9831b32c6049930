/**
 * Printing, to PDF and on paper: a page is laid out in a hidden, sandboxed window without scripts, in a session of its own that
 * can load the app's fonts and styles and the page's own pictures, and nothing else.
 */
import { app, BrowserWindow, session, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { APP_ORIGIN, fileAnswer, notFound } from './app-protocol.ts';
import type { Printing } from './ipc/services.ts';
import { countPages, paperOf } from './paper.ts';
import { restrictSession } from './session-policy.ts';
import { html, type PrintPage } from '../shared/html.ts';
import { texts, userTag } from '../shared/messages/current.ts';
import { fail, ok } from '../shared/result.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Kinds of the app's own files that a printed page may ask for: never a script. */
const LOADABLE = ['.css', '.woff2', '.woff', '.png', '.webp', '.svg'];
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** Inches. */
const MARGINS = {
  wide: { top: 0.7, bottom: 0.8, left: 0.8, right: 0.8 },
  compact: { top: 0.4, bottom: 0.55, left: 0.6, right: 0.6 },
};

/**
 * A window that is not shown asks for its fonts only when it is laid out to be printed, and letters whose font is late stay
 * white. The page itself runs no script.
 */
const FONTS_READY = 'document.body.getBoundingClientRect(); document.fonts.ready.then(() => undefined)';
const FONTS_WORLD = 1000;

type Paper = 'A4' | 'Letter';

interface ScaledPdf {
  readonly pdf: Buffer;
  readonly scale: number;
}

/** Tried one after the other for a page that must not take more paper; below the last one it would be unreadable. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75];
const FULL = { scale: 1 };

/**
 * @param root absolute folder of the built window, with `print.html` and the assets
 * @param program name and version of the app: the PDF names it as its creator
 */
export function createPrinting(root: string, program: string): Printing {
  // Chromium writes the user agent into each PDF as its creator; no server ever receives it.
  app.userAgentFallback = program;
  const pages = new Map<string, PrintPage>();
  let own: Session | undefined;
  const printingSession = (): Session => (own ??= openSession(root, pages));

  /** Lays a page out and hands its window to `use`; the window and the page are gone afterwards. */
  async function laidOut<Value>(
    page: PrintPage,
    use: (window: BrowserWindow) => Promise<Value>,
  ): Promise<Value> {
    const id = randomUUID();
    pages.set(id, page);
    const window = new BrowserWindow({
      show: false,
      title: page.title,
      webPreferences: {
        session: printingSession(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        javascript: false,
        spellcheck: false,
        devTools: false,
        navigateOnDragDrop: false,
      },
    });
    try {
      await window.loadURL(`${APP_ORIGIN}/print/${id}/`);
      await window.webContents.executeJavaScriptInIsolatedWorld(FONTS_WORLD, [{ code: FONTS_READY }]);
      return await use(window);
    } finally {
      pages.delete(id);
      window.destroy();
    }
  }

  async function toPdf({ webContents }: BrowserWindow, page: PrintPage, paper: Paper): Promise<ScaledPdf> {
    for (const scale of SCALES) {
      const pdf = await webContents.printToPDF({
        scale,
        pageSize: paper,
        margins: page.compact ? MARGINS.compact : MARGINS.wide,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer(page),
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      const fits = page.maxPages === undefined || countPages(pdf) <= page.maxPages;
      if (fits || scale === SCALES.at(-1)) return { pdf, scale };
    }
    throw new Error('there is no scale to print with');
  }

  return {
    pdf: (page, options = {}) =>
      laidOut(page, async (window) => (await toPdf(window, page, options.paper ?? paperOf(userTag()))).pdf),

    paper: (page) =>
      laidOut(page, async (window) => {
        const paper = paperOf(userTag());
        const { scale } = page.maxPages === undefined ? FULL : await toPdf(window, page, paper);
        const options = { silent: false, printBackground: true, pageSize: paper, scaleFactor: scale * 100 };
        return new Promise((resolve) => {
          window.webContents.print(options, (printed, reason) => {
            // Chromium's own word for a dialog that was closed with Cancel.
            const closed = /cancel/i.test(reason);
            resolve(printed || closed ? ok({ printed }) : fail('APP-PRINT'));
          });
        });
      }),
  };
}

/** A session in memory that serves `app://bundle/print/ID/`: the page, its pictures, and the app's fonts and styles. */
function openSession(root: string, pages: ReadonlyMap<string, PrintPage>): Session {
  const own = session.fromPartition('printing', { cache: false });
  restrictSession(own);
  own.protocol.handle('app', async ({ url, method }) => {
    const [, id = '', rest = ''] = /^\/print\/([0-9a-f-]{36})\/(.*)$/.exec(new URL(url).pathname) ?? [];
    const page = pages.get(id);
    if (!page || method !== 'GET') return notFound();
    if (rest === '') return document(root, page);
    if (rest.startsWith('page/')) return pictureAnswer(page, rest.slice('page/'.length));
    if (!LOADABLE.includes(extname(rest))) return notFound();
    return fileAnswer(root, { method, url: `${APP_ORIGIN}/${rest}` }, CONTENT_SECURITY_POLICY);
  });
  return own;
}

async function document(root: string, { title, body, compact = false }: PrintPage): Promise<Response> {
  const template = await readFile(join(root, 'print.html'), 'utf8');
  const values: Readonly<Record<string, string>> = {
    lang: userTag(),
    title: html`${title}`.markup,
    class: compact ? 'compact' : '',
    body: body.markup,
  };
  const filled = template.replaceAll(/\{(lang|title|class|body)\}/g, (_all, name: string) => values[name]!);
  return answer(filled, 'text/html; charset=utf-8');
}

function pictureAnswer({ pictures }: PrintPage, name: string): Response {
  const bytes = pictures?.get(name);
  const type = PICTURE_TYPES[extname(name)];
  return bytes && type ? answer(bytes, type) : notFound();
}

const answer = (body: string | Uint8Array, type: string): Response =>
  new Response(body as ConstructorParameters<typeof Response>[0], {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
    },
  });

/**
 * Chromium lays the footer out in a document of its own that loads nothing and does not wait for a font in it: it is written in
 * a font of the system, which the PDF embeds.
 */
function footer({ title }: PrintPage): string {
  const [before = '', between = '', after = ''] = texts().documents.print.pageOf.split(/\{page\}|\{pages\}/);
  const line = html`<style>
      .line {
        width: 100%;
        margin: 0 0.6in;
        display: flex;
        justify-content: space-between;
        font:
          8px 'DejaVu Sans',
          Verdana,
          sans-serif;
        color: #3d3d58;
      }
    </style>
    <div class="line">
      <span>${title}</span>
      <span>${before}<span class="pageNumber"></span>${between}<span class="totalPages"></span>${after}</span>
    </div>`;
  return line.markup;
}
