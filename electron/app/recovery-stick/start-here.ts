/** START-HERE.txt: what is on a stick, how to start the program, how to check the files. */
import type { Catalogue } from '../../../shared/messages/catalogue.ts';
import { displayText } from '../../../shared/display-text.ts';
import { withLabels } from '../../../shared/guide/text.ts';
import { format } from '../../../shared/messages/format.ts';
import { heading as underlined, LINE_WIDTH, rows, wrapped } from '../../../shared/plain-text.ts';
import { withoutProgramLines } from '../../../shared/without-program.ts';
import type { StickItem } from './contents.ts';
import { CHECKSUMS } from './contents.ts';
import { PROGRAM_FOLDER, STARTER } from './starter.ts';

export interface StickFacts {
  readonly madeAt: string;
  readonly program: string;
  readonly tree?: string | undefined;
  readonly caObject?: string | undefined;
}

/** What each system has for comparing with the list of checksums. */
const CHECK_COMMANDS = [
  ['Linux', `sha256sum -c ${CHECKSUMS}`],
  ['macOS', `shasum -a 256 -c ${CHECKSUMS}`],
  [
    'Windows (PowerShell)',
    `Get-Content -Encoding UTF8 ${CHECKSUMS} | % { $h, $f = $_ -split '  ', 2; "$f " + $(if ((Get-FileHash -LiteralPath $f).Hash -eq $h) { 'OK' } else { 'FAILED' }) }`,
  ],
] as const;

/**
 * The text in each of the languages, the user's own first; UTF-8 with CR LF, which the editors of all systems show.
 * @param items everything on the stick but this page and the checksums
 */
export const startHere = (
  items: readonly StickItem[],
  facts: StickFacts,
  languages: readonly Catalogue[],
): string =>
  languages
    .map((catalogue) => page(items, facts, catalogue).join('\r\n'))
    .join(`\r\n\r\n${'='.repeat(LINE_WIDTH)}\r\n\r\n`);

function page(items: readonly StickItem[], facts: StickFacts, catalogue: Catalogue): string[] {
  const texts = catalogue.documents.recoveryStick;
  const { systems } = texts;
  // No password has shown that the receipt is right.
  const asReceiptSays = (value: string | undefined): string =>
    value === undefined ? texts.notNamed : format(texts.asReceiptSays, { value });
  const paragraph = (text: string): string[] => wrapped(withLabels(text, catalogue));
  const backups = items
    .filter(({ kind }) => kind === 'backup')
    .map(({ name, profile }) => ({ fileName: name, profile }));
  const programs = items.filter(({ kind }) => kind === 'program');
  const inFolder = programs.filter(({ name }) => name.startsWith(`${PROGRAM_FOLDER}/`));
  const windows = programs.filter(({ name }) => /\.exe$/i.test(name) && isTop(name, inFolder.length > 0));
  const hasStarter = items.some(({ kind }) => kind === 'starter');
  const macos = programs.filter(({ name }) => /\.(?:dmg|zip)$/i.test(name) && !name.includes('/'));
  return [
    texts.title,
    '='.repeat(texts.title.length),
    '',
    ...wrapped(texts.intro),
    '',
    ...rows([
      [texts.made, facts.madeAt],
      [texts.program, facts.program],
      [texts.tree, asReceiptSays(facts.tree)],
      [texts.caObject, asReceiptSays(facts.caObject)],
    ]),
    '',
    ...heading(texts.contents),
    ...items
      .filter(({ name }) => !name.startsWith(`${PROGRAM_FOLDER}/`))
      .flatMap(({ name, kind }) => [displayText(name), `    ${texts.kinds[kind]}`]),
    ...(inFolder.length > 0
      ? [`${PROGRAM_FOLDER}/`, `    ${format(texts.programFolder, { count: inFolder.length })}`]
      : []),
    'START-HERE.txt',
    `    ${texts.kinds['start-here']}`,
    CHECKSUMS,
    `    ${texts.kinds.checksums}`,
    '',
    ...heading(texts.start),
    ...(programs.length === 0 ? paragraph(texts.noProgram) : wrapped(texts.startText)),
    ...(windows.length > 0 ? ['', ...wrapped(systems.windows), ...windows.map(indented)] : []),
    ...(hasStarter
      ? ['', ...wrapped(systems.linux), `    sh ${STARTER}`, ...wrapped(systems.linuxNote)]
      : []),
    ...(macos.length > 0 ? ['', ...paragraph(systems.macos), ...macos.map(indented)] : []),
    '',
    ...heading(texts.check),
    ...wrapped(texts.checkText),
    ...CHECK_COMMANDS.flatMap(([system, command]) => [`${system}:`, `    ${command}`]),
    '',
    ...heading(texts.advice),
    ...paragraph(texts.adviceText),
    '',
    ...withoutProgramLines(backups, catalogue.documents.withoutProgram),
    '',
  ];
}

/** A program of its own, or the one that starts an unpacked program for Windows. */
const isTop = (name: string, unpacked: boolean): boolean =>
  !name.includes('/') || (unpacked && name.split('/').length === 2);

const indented = ({ name }: StickItem): string => `    ${displayText(name)}`;
const heading = (text: string): string[] => underlined(text).split('\n');
