import { describe, expect, it } from 'vitest';
import { countPages, paperOf } from '../../../electron/paper.ts';
import { html } from '../../../shared/html.ts';

describe('a page to print', () => {
  it('takes texts as texts, pieces as markup', () => {
    const name = `<script>"a" & 'b'</script>`;
    const cell = html`<td title="${name}">${name}</td>`;
    const row = html`<tr>
      ${cell}${[html`<i>${1}</i>`, html`<b>${'&amp;'}</b>`]}
    </tr>`;
    const text = '&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;';
    expect(row.markup.split(/\s*\n\s*/)).toEqual([
      '<tr>',
      `<td title="${text}">${text}</td><i>1</i>`,
      '<b>&amp;amp;</b>',
      '</tr>',
    ]);
  });
});

describe('the paper', () => {
  it.each([
    ['en-GB', 'A4'],
    ['de-AT', 'A4'],
    ['de', 'A4'],
    ['en-US', 'Letter'],
    ['en', 'Letter'],
    ['es-MX', 'Letter'],
    ['fr-CA', 'Letter'],
  ] as const)('for %s is %s', (tag, paper) => {
    expect(paperOf(tag)).toBe(paper);
  });
});

describe('pages of a PDF', () => {
  it('are counted, the tree above them is not', () => {
    const pdf =
      '1 0 obj\n<</Type /Page\n/Parent 3 0 R>>\n2 0 obj\n<</Type /Page>>\n3 0 obj\n<</Type /Pages/Count 2>>';
    expect(countPages(Buffer.from(pdf))).toBe(2);
  });
});
