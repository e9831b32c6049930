/** Rules that the source keeps, so that no later change gives up what SECURITY.md says. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { calls, type CallName } from '../../../shared/contract.ts';
import { goodArguments, stringFields, withString } from '../../support/security/arguments.ts';

const root = path.join(import.meta.dirname, '../../..');

interface Source {
  /** From the project's folder, with slashes. */
  readonly name: string;
  readonly code: string;
  readonly tree: ts.SourceFile;
}

function sources(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const code = readFileSync(path.join(root, folder, name), 'utf8');
      const full = path.posix.join(folder, name.replaceAll('\\', '/'));
      const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
      return { name: full, code, tree: ts.createSourceFile(full, code, ts.ScriptTarget.Latest, true, kind) };
    });
}

const electron = sources('electron');
const renderer = sources('renderer');
const shared = sources('shared');
const product = [...electron, ...renderer, ...shared];

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

/** Identifiers of the code, without comments and texts, by the files that have them. */
function filesWith(files: readonly Source[], names: readonly string[]): string[] {
  const found: string[] = [];
  for (const { name, tree } of files) {
    walk(tree, (node) => {
      if (!ts.isIdentifier(node) || !names.includes(node.text)) return;
      // A field or method of that name in an interface or class of the product.
      const declared =
        ts.isPropertySignature(node.parent) ||
        ts.isMethodDeclaration(node.parent) ||
        ts.isMethodSignature(node.parent);
      if (!declared) found.push(`${name}: ${node.text}`);
    });
  }
  return [...new Set(found)].sort();
}

/** Who imports a module. */
const importers = (files: readonly Source[], module: RegExp): string[] =>
  files
    .filter(({ tree }) =>
      tree.statements.some(
        (statement) =>
          ts.isImportDeclaration(statement) &&
          ts.isStringLiteral(statement.moduleSpecifier) &&
          module.test(statement.moduleSpecifier.text) &&
          statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword,
      ),
    )
    .map(({ name }) => name)
    .sort();

/** The object that a constructor gets, by the names of its entries. */
function settings(object: ts.ObjectLiteralExpression): Record<string, string> {
  return Object.fromEntries(
    object.properties.map((property) => [
      property.name?.getText() ?? '',
      ts.isPropertyAssignment(property) ? property.initializer.getText() : '',
    ]),
  );
}

describe('the main process', () => {
  it('makes only windows that are sandboxed and isolated', () => {
    const made: { name: string; preferences: Record<string, string> }[] = [];
    for (const { name, tree } of electron) {
      walk(tree, (node) => {
        if (!ts.isNewExpression(node)) return;
        const type = node.expression.getText();
        if (!/^(?:electron\.)?(?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)$/.test(type)) return;
        const [options] = node.arguments ?? [];
        const web =
          options && ts.isObjectLiteralExpression(options)
            ? options.properties.find((property) => property.name?.getText() === 'webPreferences')
            : undefined;
        const object = web && ts.isPropertyAssignment(web) ? web.initializer : undefined;
        const preferences = object && ts.isObjectLiteralExpression(object) ? settings(object) : {};
        made.push({ name, preferences });
      });
    }
    expect(made.map(({ name }) => name).sort()).toEqual(['electron/print-pdf.ts', 'electron/window.ts']);
    for (const { name, preferences } of made) {
      expect(preferences, name).toMatchObject({
        sandbox: 'true',
        contextIsolation: 'true',
        nodeIntegration: 'false',
        webSecurity: 'true',
        spellcheck: 'false',
        navigateOnDragDrop: 'false',
      });
      expect(['false', '!app.isPackaged'], name).toContain(preferences['devTools']);
    }
  });

  it('uses none of the switches that weaken a window, no webview and no other program’s windows', () => {
    const weakening = [
      'allowRunningInsecureContent',
      'enableBlinkFeatures',
      'experimentalFeatures',
      'nodeIntegrationInSubFrames',
      'nodeIntegrationInWorker',
      'plugins',
      'webviewTag',
      'allowpopups',
      'openExternal',
      'openPath',
      'autoUpdater',
      'crashReporter',
      'loadFile',
      'executeJavaScript',
      'insertCSS',
    ];
    expect(filesWith(product, weakening)).toEqual([]);
    expect(product.filter(({ code }) => /<webview|file:\/\/\//.test(code)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('loads nothing but the app’s own pages', () => {
    const loaded: string[] = [];
    for (const { tree } of electron) {
      walk(tree, (node) => {
        if (!ts.isCallExpression(node) || !/\.loadURL$/.test(node.expression.getText())) return;
        loaded.push(node.arguments[0]!.getText());
      });
    }
    expect(loaded.sort()).toEqual(['START_PAGE', '`${APP_ORIGIN}/print/${id}/`']);
  });

  it('hears the window on one channel, the preload script on another, and tells the window things in one place', () => {
    expect(filesWith(electron, ['ipcMain'])).toEqual(['electron/main.ts: ipcMain']);
    const main = electron.find(({ name }) => name === 'electron/main.ts')!;
    expect(main.code.match(/ipcMain(?!,\n)/g)).toEqual(['ipcMain', 'ipcMain']);
    expect(main.code).toMatch(
      /ipcMain\.on\('files\.dropped', \(event, paths: unknown\) => \{\s*if \(isOwnWindow\(event\)\) given\.add\(filesSent\(/,
    );
    expect(main.code).toContain('registerCalls(ipcMain, isOwnWindow,');
    const sending = electron.filter(({ code }) => /webContents\.(?:send|postMessage)\(/.test(code));
    expect(sending.map(({ name }) => name)).toEqual(['electron/main.ts']);
  });

  it('knows Electron in its outermost files only', () => {
    const files = importers(electron, /^electron(?:\/|$)/);
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((name) => name.split('/').length !== 2)).toEqual([]);
  });
});

describe('the preload script', () => {
  it('puts two functions on the window, gives away nothing of Electron, and sends the paths of dropped files alone', () => {
    const { code } = electron.find(({ name }) => name === 'electron/preload.ts')!;
    expect(code).toContain("import { contextBridge, ipcRenderer, webUtils } from 'electron';");
    expect(code.match(/exposeIn\w+\([^)]*\)/g)).toEqual(["exposeInMainWorld('orgca', bridge)"]);
    expect(
      [...code.matchAll(/ipcRenderer\.(\w+)\('([\w.]+)'/g)].map(([, name, channel]) => `${name} ${channel}`),
    ).toEqual(['invoke call', 'on event', 'off event', 'send files.dropped']);
  });
});

describe('the window', () => {
  it('has no way to the network and runs no code from text', () => {
    const forbidden = [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'WebTransport',
      'RTCPeerConnection',
      'sendBeacon',
      'Worker',
      'SharedWorker',
      'serviceWorker',
      'eval',
      'Function',
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'dangerouslySetInnerHTML',
      'srcdoc',
    ];
    expect(filesWith([...renderer, ...shared], forbidden)).toEqual([]);
  });

  it('keeps nothing but servers and users of logins and the place of a splitter, and no password', () => {
    const storing = renderer.filter(({ code }) =>
      /localStorage|sessionStorage|indexedDB|document\.cookie|caches\./.test(code),
    );
    expect(storing.map(({ name }) => name).sort()).toEqual([
      // That leftovers of a crash were told of already.
      'renderer/components/leftovers.ts',
      'renderer/console/Splitter.tsx',
      'renderer/login/LoginPage.tsx',
      'renderer/use-session.ts',
      // The gateway of each tree, without its password (gateway.test.ts).
      'renderer/wizards/export/ExportWizard.tsx',
      'renderer/wizards/gateway/ask-gateway.ts',
      'renderer/wizards/restore/calls.ts',
      'renderer/wizards/tree-backup/ObjectsPage.tsx',
    ]);
    const { code } = renderer.find(({ name }) => name === 'renderer/login/remembered.ts')!;
    const stored = /const login = v\.object\(\{([\s\S]*?)\n\}\);/.exec(code)?.[1] ?? 'password';
    expect(stored).not.toContain('password');
  });

  it('loads no script from elsewhere', () => {
    const html = readFileSync(path.join(root, 'renderer/index.html'), 'utf8');
    expect(html.match(/https?:|<style|<script(?! type="module" src="\.?\/)| on\w+=/g)).toBeNull();
  });
});

describe('the contract', () => {
  /** Fields that may hold any text: what the user types. None of them is ever a path. */
  const TEXTS =
    /(?:^|\.)(?:server|user|dn|password|passwords\.\d+|keyPassword|oldPassword|newPassword|secondPassword|name|hostServer|medium|seen|witness|words|typedName|knownCertificates)$/;

  it('has no field that names a path: what stands for a place is a handle', () => {
    const places = [
      '/etc/passwd',
      '../../secret.pfx',
      'C:\\Windows\\secret.pfx',
      '\\\\server\\share\\secret.pfx',
    ];
    const accepting: string[] = [];
    for (const name of Object.keys(calls) as CallName[]) {
      for (const good of goodArguments(name)) {
        for (const field of stringFields(good)) {
          if (TEXTS.test(field)) continue;
          if (places.some((place) => withString(name, good, field, place)))
            accepting.push(`${name} ${field}`);
        }
      }
    }
    expect(accepting).toEqual([]);
  });
});

describe('what is delivered', () => {
  interface Manifest {
    readonly dependencies: Record<string, string>;
    readonly devDependencies: Record<string, string>;
    readonly allowScripts: Record<string, boolean>;
  }
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;

  it('takes every package at one exact version, and the Electron of the project', () => {
    const { dependencies, devDependencies } = manifest;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(Object.keys(devDependencies)).toContain('electron');
    const builder = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
    expect(builder).not.toMatch(/electronDist|electronVersion|publish: (?!null)/);
  });

  it('lets only packages that are named run scripts when they are installed', () => {
    expect(manifest.allowScripts).toEqual({ node: true, 'electron-winstaller': false });
  });
});
