/** The support report as text: what a helper needs to know, without the user's data. */
import { release } from 'node:os';
import type { ConnectionSecurity } from '../../../shared/referral.ts';
import type { AppInfo } from '../../../shared/views.ts';
import { heading, rows } from '../../../shared/plain-text.ts';
import { format } from '../../../shared/messages/format.ts';
import { texts } from '../../../shared/messages/current.ts';
import type { LoggedEvent, RunEvent, RunLog } from './run-log.ts';

/** The desktop that shows the app. */
const COLUMN = 30;

export interface Desktop {
  readonly dark: boolean;
  readonly highContrast: boolean;
  readonly screenReader: boolean;
  readonly zoomPercent: number;
  /** Of the screen that shows the window. */
  readonly scalePercent: number;
  /** In CSS pixels at 100 % zoom. */
  readonly window: { readonly width: number; readonly height: number };
}

export interface Program {
  readonly app: AppInfo;
  readonly log: RunLog;
  desktop(): Desktop;
  now(): Date;
}

/** What is counted of what the user has set; undefined if it could not be read. */
export interface Counts {
  readonly acceptedServers: number | undefined;
  readonly authorities: number | undefined;
  readonly recorded: number | undefined;
}

/** Whether a directory is open, and how it is protected; never which. */
export type DirectoryState = 'none' | ConnectionSecurity;

/** @returns plain text, UTF-8, times in UTC */
export function supportReport(program: Program, counts: Counts, directory: DirectoryState): string {
  const text = texts().tools.supportReport;
  const { version, electron, packaged, locale, formatTag } = program.app;
  const { dark, highContrast, screenReader, zoomPercent, scalePercent, window } = program.desktop();
  const yesNo = (value: boolean): string => (value ? text.yes : text.no);
  const count = (value: number | undefined): string =>
    value === undefined ? text.unreadable : String(value);
  const title = text.title;
  return [
    title,
    '='.repeat(title.length),
    '',
    text.intro,
    '',
    ...rows(
      [
        [text.made, program.now().toISOString()],
        [text.version, version],
        [text.packaged, yesNo(packaged)],
        [text.runtime, `Electron ${electron}, Node.js ${process.versions.node}`],
        [text.platform, `${process.platform} ${process.arch}, ${/^[\d.]*/.exec(release())?.[0] ?? ''}`],
      ],
      COLUMN,
    ),
    '',
    heading(text.settings),
    ...rows(
      [
        [text.language, `${locale}, ${formatTag}`],
        [text.timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone],
        [text.dark, yesNo(dark)],
        [text.highContrast, yesNo(highContrast)],
        [text.screenReader, yesNo(screenReader)],
        [text.window, `${String(window.width)} x ${String(window.height)}`],
        [text.zoom, `${String(zoomPercent)} %`],
        [text.scale, `${String(scalePercent)} %`],
        [text.acceptedServers, count(counts.acceptedServers)],
        [text.authorities, count(counts.authorities)],
        [text.recorded, count(counts.recorded)],
        [text.directory, text.directories[directory]],
      ],
      COLUMN,
    ),
    '',
    heading(text.log),
    ...logLines(program.log),
    '',
  ].join('\n');
}

function logLines({ events, dropped }: RunLog): string[] {
  return [
    ...(dropped > 0 ? [format(texts().tools.supportReport.dropped, { count: dropped })] : []),
    ...events.map(({ atMs, event }) => `${seconds(atMs)}  ${eventText(event)}`),
  ];
}

const seconds = (ms: LoggedEvent['atMs']): string => (ms / 1000).toFixed(3).padStart(10);

function eventText(event: RunEvent): string {
  const { events } = texts().tools.supportReport;
  switch (event.kind) {
    case 'refused':
      return format(events.refused, { call: event.call ?? '?' });
    case 'bug':
      return format(events.bug, { call: event.call, error: event.error, at: event.at.join(' ') });
    default:
      return format(events[event.kind], { ...event });
  }
}
