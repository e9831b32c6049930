/** The printed page of a backup: one sheet of paper to keep with the medium. Never the password. */
import { html, type Html, type PrintPage } from '../../../shared/html.ts';
import { texts } from '../../../shared/messages/current.ts';
import { format } from '../../../shared/messages/format.ts';
import { blanks, fact } from '../../../shared/print-parts.ts';
import type { RestoreSheet } from '../../../shared/restore.ts';
import { withoutProgram } from '../../../shared/without-program.ts';
import { day, time } from './report-page.ts';

/** @param sheets one for each backup; each begins a page */
export function sheetPage(sheets: readonly RestoreSheet[]): PrintPage {
  const title = texts().documents.restoreSheet.title;
  return {
    title: format(title, { subject: [...new Set(sheets.map(({ subject }) => subject))].join(', ') }),
    compact: true,
    maxPages: 2 * sheets.length + sheets.filter(({ recovery }) => recovery).length,
    body: html`${sheets.flatMap((sheet) => [onePage(sheet), withoutProgramPage(sheet), recoveryPage(sheet)])}`,
  };
}

function onePage(sheet: RestoreSheet): Html {
  const t = texts().documents.restoreSheet;
  const { first, iManager, consoleOne, last } = sheet.steps;
  return html`<section class="sheet">
    <h1>${format(t.title, { subject: sheet.subject })}</h1>
    <p class="intro">${t.intro}</p>
    <table class="facts pairs">
      <tr>
        ${pair(t.caObject, sheet.caObject)} ${pair(t.made, time(sheet.madeAt))}
      </tr>
      <tr>
        ${pair(t.hostServer, sheet.hostServer)} ${pair(t.printed, time(sheet.printedAt))}
      </tr>
      <tr>
        ${pair(t.tree, sheet.tree)} ${pair(t.seal, sheet.seal)}
      </tr>
    </table>
    ${rows([
      ...(sheet.witness ? [[t.witness, sheet.witness] as const] : []),
      ...(sheet.record ? [[t.record, hex(sheet.record)] as const] : []),
    ])}
    ${sheet.files.map(fileSection)}
    ${blanks(
      [[t.medium, sheet.medium], [t.blanks.place], [t.blanks.bag]],
      [[t.blanks.first], [t.blanks.second]],
    )}
    <section class="steps">
      <h2>${t.stepsTitle}</h2>
      ${list(first)}
      <div class="ways">
        <section>
          <h3>${t.iManagerTitle}</h3>
          ${list(iManager)}
        </section>
        <section>
          <h3>${t.consoleOneTitle}</h3>
          ${list(consoleOne)}
        </section>
      </div>
      <h3>${t.lastTitle}</h3>
      ${list(last)}
    </section>
  </section>`;
}

function withoutProgramPage({ files, subject }: RestoreSheet): Html {
  const t = texts().documents.withoutProgram;
  return html`<section class="sheet without-program">
    <h1>${t.title}: ${subject}</h1>
    ${[...t.intro, t.keepers].map((text) => html`<p>${text}</p>`)}
    ${withoutProgram(files, t).map(
      ({ title, notes, steps }) =>
        html`<section>
          <h2>${title}</h2>
          ${notes.map((note) => html`<p>${note}</p>`)}
          <ol>
            ${steps.map(
              ({ text, commands }) =>
                html`<li>${text}${commands.map((line) => html`<br /><code>${line}</code>`)}</li>`,
            )}
          </ol>
        </section>`,
    )}
  </section>`;
}

function recoveryPage({ recovery, subject }: RestoreSheet): Html {
  if (!recovery) return html``;
  const t = texts().documents.recoverySet;
  return html`<section class="sheet recovery">
    <h1>${t.title}: ${subject}</h1>
    <table class="checklist">
      ${recovery.map(
        ({ command, text, tickedAt }) =>
          html`<tr>
            <td class="box">${tickedAt === undefined ? '\u2610' : '\u2611'}</td>
            <td>
              ${text}${command === undefined ? '' : html`<br /><code>${command}</code><br />${t.commandNote}`}
            </td>
            <td>${tickedAt === undefined ? t.open : format(t.ticked, { date: day(tickedAt) })}</td>
          </tr>`,
      )}
    </table>
  </section>`;
}

function fileSection({ fileName, keyDetail, sha256, certificates }: RestoreSheet['files'][number]): Html {
  const t = texts().documents.restoreSheet;
  return html`<section class="file-facts">
    <h2>${t.file}: ${fileName}</h2>
    ${rows([
      [t.keyPair, keyDetail],
      [t.sha256, hex(sha256)],
    ])}
    ${certificates.map((certificate) =>
      rows([
        [
          t.certificate,
          format(t.issuedBy, {
            issuer: certificate.issuer,
            from: day(certificate.notBefore),
            to: day(certificate.notAfter),
          }),
        ],
        [t.serial, hex(certificate.serial)],
        [t.fingerprint, hex(certificate.sha256)],
      ]),
    )}
  </section>`;
}

const rows = (pairs: readonly (readonly [string, string | Html])[]): Html =>
  pairs.length === 0
    ? html``
    : html`<table class="facts">
        ${pairs.map(([label, value]) => fact(label, value))}
      </table>`;

const pair = (label: string, value: string): Html =>
  html`<th scope="row">${label}</th>
    <td>${value}</td>`;

const hex = (digits: string): Html => html`<span class="hex">${digits}</span>`;

const list = (steps: readonly string[]): Html =>
  html`<ol>
    ${steps.map((step) => html`<li>${step}</li>`)}
  </ol>`;
