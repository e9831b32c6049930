/** The report of a verification as a page to print. What it says is what the text says; times in the user's own form. */
import { html, type Html, type PrintPage } from '../../../shared/html.ts';
import { texts, userTag } from '../../../shared/messages/current.ts';
import { encryptionText } from '../../../shared/messages/encryption-text.ts';
import { format } from '../../../shared/messages/format.ts';
import { fact } from '../../../shared/print-parts.ts';
import type { VerifyReport } from '../../../shared/restore.ts';
import { reportCheckText, resultText } from './report.ts';
import { groupHex } from './sheet.ts';

/** One section for each file, each beginning on a page of its own. */
export function reportPage(reports: readonly VerifyReport[]): PrintPage {
  const { title, intro } = texts().checks.report;
  return {
    title,
    body: html`<h1>${title}</h1>
      <p class="soft">${intro}</p>
      ${reports.map(section)}`,
  };
}

function section(one: VerifyReport): Html {
  const t = texts().checks.report;
  const { contents, verdict, checks } = one;
  return html`<section class="file">
    <h2>${t.file}: ${one.fileName}</h2>
    <p class="verdict ${verdict}">${resultText(one)}</p>
    ${rows([
      [t.folder, one.folder],
      ...(one.sha256 === ''
        ? []
        : ([
            [t.size, format(t.bytes, { count: one.sizeBytes.toLocaleString(userTag()) })],
            [t.sha256, hex(one.sha256)],
          ] as const)),
      [t.checkedAt, time(one.checkedAt)],
      [t.program, one.program],
      ...(contents
        ? ([
            [t.subject, contents.subject],
            [t.keyPair, contents.keyDetail],
            [t.keyEncryption, encryptionText(contents.keyEncryption)],
            [t.certificateEncryption, encryptionText(contents.certificateEncryption)],
            [t.mac, encryptionText(contents.mac)],
          ] as const)
        : []),
    ])}
    <h3>${t.checksTitle}</h3>
    <table class="checks">
      ${checks.map(
        (check) =>
          html`<tr>
            <th scope="row" class="${check.state}">${t.checkStates[check.state]}</th>
            <td>${reportCheckText(check)}</td>
          </tr>`,
      )}
    </table>
    ${contents ? certificates(contents.certificates) : []}
  </section>`;
}

function certificates(all: NonNullable<VerifyReport['contents']>['certificates']): Html {
  const t = texts().checks.report;
  return html`<h3>${t.certificates}</h3>
    ${all.map(
      ({ role, subject, issuer, serial, notBefore, notAfter, id }) =>
        html`<section class="certificate">
          <h4>${t.roles[role]}</h4>
          ${rows([
            [t.subject, subject],
            [t.issuer, issuer],
            [t.serial, hex(serial)],
            [t.validity, format(t.validFromTo, { from: time(notBefore), to: time(notAfter) })],
            [t.fingerprint, hex(id)],
          ])}
        </section>`,
    )}`;
}

const rows = (pairs: readonly (readonly [string, string | Html])[]): Html =>
  html`<table>
    ${pairs.map(([label, value]) => fact(label, value))}
  </table>`;

const hex = (digits: string): Html => html`<span class="hex">${groupHex(digits)}</span>`;

/** The day of a time, in UTC. @param iso ISO 8601 */
export const day = (iso: string): string => {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(userTag(), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
};

/** UTC, because the reader may be in another time zone. @param iso ISO 8601 */
export const time = (iso: string): string => {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const form = new Intl.DateTimeFormat(userTag(), {
    dateStyle: 'long',
    timeStyle: 'medium',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return `${form.format(at)} UTC`;
};
