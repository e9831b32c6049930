/** The printed page of one keeper: one share as words and as a QR code. Never two shares on one page. */
import encodeQR from 'qr';
import { shareWords, type Share } from '../../keepers/index.ts';
import { time } from '../restore/index.ts';
import { html, type Html, type PrintPage } from '../../../shared/html.ts';
import { GROUP_WORDS } from '../../../shared/keepers.ts';
import { texts } from '../../../shared/messages/current.ts';
import { format } from '../../../shared/messages/format.ts';
import { blanks, fact } from '../../../shared/print-parts.ts';

export interface ShareSheetFacts {
  /** Of the CA, in dotted form. */
  readonly subject: string;
  /** Empty if it is not known. */
  readonly tree: string;
  readonly fileNames: readonly string[];
  /** ISO 8601. */
  readonly madeAt: string;
  readonly program: string;
  readonly witness?: string | undefined;
}

/** The page of one share. */
export function shareSheetPage(share: Share, facts: ShareSheetFacts): PrintPage {
  const t = texts().documents.shareSheet;
  const { set, threshold, count, index, fingerprint } = share;
  const words = shareWords(share);
  const numbers = { index, count, threshold, set };
  return {
    title: format(t.footer, { subject: facts.subject, ...numbers }),
    compact: true,
    maxPages: 1,
    // Upper case: the QR code needs fewer modules, and a scanner that types enters the words like a keyboard.
    pictures: new Map([
      [
        'qr.svg',
        Buffer.from(encodeQR(words.join(' ').toUpperCase(), 'svg', { ecc: 'medium', border: 4 }), 'utf8'),
      ],
    ]),
    body: html`<section class="share-sheet">
      <h1>${format(t.title, numbers)}</h1>
      <p class="rule">${format(t.rule, numbers)}</p>
      <table class="facts">
        ${fact(t.subject, facts.subject)} ${facts.tree === '' ? '' : fact(t.tree, facts.tree)}
        ${fact(t.files, facts.fileNames.join(', '))} ${fact(t.made, time(facts.madeAt))} ${fact(t.set, set)}
        ${fact(t.fingerprint, `${fingerprint.slice(0, 4)} ${fingerprint.slice(4)} …`)}
        ${facts.witness === undefined ? '' : fact(t.witness, facts.witness)} ${fact(t.program, facts.program)}
      </table>
      <h2>${t.share}</h2>
      <div class="share">
        <table class="words">
          ${groups(words)}
        </table>
        <img class="qr" src="page/qr.svg" alt="${t.qr}" />
      </div>
      <div class="ways">
        <section>
          <h2>${t.doTitle}</h2>
          ${list(t.do)}
        </section>
        <section>
          <h2>${t.dontTitle}</h2>
          ${list(t.dont)}
        </section>
      </div>
      <h2>${t.useTitle}</h2>
      ${list(t.use.map((step) => format(step, { ...numbers, enter: texts().keepers.open.replaceAll(/[&.]/g, '') })))}
      ${blanks([[t.blanks.keeper], [t.blanks.seal], [t.blanks.place]], [[t.blanks.first], [t.blanks.second]])}
    </section>`,
  };
}

function groups(words: readonly string[]): Html[] {
  const rows: Html[] = [];
  for (let at = 0; at < words.length; at += GROUP_WORDS) {
    rows.push(
      html`<tr>
        <th scope="row">${at / GROUP_WORDS + 1}</th>
        ${words
          .slice(at, at + GROUP_WORDS)
          .map((word, offset) => html`<td><span class="number">${at + offset + 1}</span> ${word}</td>`)}
      </tr>`,
    );
  }
  return rows;
}

const list = (lines: readonly string[]): Html =>
  html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
