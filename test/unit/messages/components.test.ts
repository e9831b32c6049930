import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../../renderer');

/** Attributes that are read or heard. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'label', 'placeholder', 'alt', 'heading']);
const words = /\p{L}{2}/u;

/** Texts that stand in a component instead of the catalogue, with their line. */
function ownTexts(name: string, code: string): string[] {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, text: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${name}:${String(line + 1)} ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && words.test(node.text)) report(node, node.text);
    const shown =
      (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) ||
      (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()));
    const value = ts.isJsxAttribute(node)
      ? node.initializer
      : ts.isJsxExpression(node)
        ? node.expression
        : undefined;
    const literal = value && ts.isJsxExpression(value) ? value.expression : value;
    if (shown && literal && ts.isStringLiteralLike(literal) && words.test(literal.text))
      report(node, literal.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('components', () => {
  it('take every text from the catalogue', async () => {
    const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.tsx'));
    expect(names.length).toBeGreaterThan(20);
    const found = await Promise.all(
      names.map(async (name) => ownTexts(name, await readFile(path.join(root, name), 'utf8'))),
    );
    expect(found.flat()).toEqual([]);
  });

  it('are caught where they do not', () => {
    const code = `const a = <p title="Two words" className="not seen">Hello <b>{'there'}</b> {name} <i label={'Spoken'} /></p>;`;
    expect(ownTexts('a.tsx', code)).toEqual([
      'a.tsx:1 Two words',
      'a.tsx:1 Hello',
      'a.tsx:1 there',
      'a.tsx:1 Spoken',
    ]);
  });
});
