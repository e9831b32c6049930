/** Parts that printed pages share; their classes are those of renderer/print/print.css. */
import { html, type Html } from './html.ts';

/** A row of a table of facts. */
export const fact = (label: string, value: string | Html): Html =>
  html`<tr>
    <th scope="row">${label}</th>
    <td>${value}</td>
  </tr>`;

/** Boxes to write in by hand, or with a value that is known already; each list is a row. */
export const blanks = (...rows: readonly (readonly (readonly [label: string, value?: string])[])[]): Html =>
  html`${rows.map(
    (row) =>
      html`<table class="blanks">
        <tr>
          ${row.map(
            ([label, value = '']) =>
              html`<td>
                <span class="blank-label">${label}</span>
                <span class="blank-value">${value}</span>
              </td>`,
          )}
        </tr>
      </table>`,
  )}`;
