import { useEffect, useId, useRef, useState } from 'react';
import { SHARE_WORDS, type EnteredShares, type KeeperSet } from '../../shared/keepers.ts';
import type { Failure } from '../../shared/result.ts';
import {
  Button,
  describedBy,
  Dialog,
  ErrorPanel,
  Field,
  KeyValueList,
  Notice,
  Page,
  parseMnemonic,
  secretCopied,
  useInSight,
  useSecrets,
} from '../components/index.ts';
import { list } from '../formatting.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { useCall } from '../ipc/use-call.ts';
import { invoke } from '../ipc/invoke.ts';
import { format, t } from '../text.ts';
import { completeTyped, readTyped } from './words.ts';
import '../tools/tools.css';
import './keepers.css';

const PAGE = 'K1';

export interface EnterSharesProps {
  /** The set that the receipt names. */
  readonly expected?: KeeperSet | undefined;
  /** Only shares of the expected set are taken. */
  readonly onlyExpected?: boolean;
  /** Enough shares were entered; the caller forgets them. */
  readonly onDone: (entered: EnteredShares) => void;
  readonly onClose: () => void;
}

/** K1: the shares of keepers, one at a time. Their words leave the window as soon as each is checked. */
export function EnterShares({ expected, onlyExpected = false, onDone, onClose }: EnterSharesProps) {
  const texts = t.keepers;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [entered, setEntered] = useState<EnteredShares | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [note, setNote] = useState('');
  const { run, pending } = useCall('keepers.enter');
  const given = useRef<string | null>(null);
  const done = useRef(false);

  useInSight(text === '' ? 'none' : 'readable');
  useSecrets(() => {
    const any = text !== '' || entered !== null;
    setText('');
    setEntered(null);
    return any;
  });
  useEffect(() => {
    given.current = entered?.handle ?? null;
  }, [entered]);
  useEffect(
    () => () => {
      if (!done.current && given.current !== null) void invoke('keepers.forget', { handle: given.current });
    },
    [],
  );

  const typed = readTyped(text);
  const isWhole = typed.words.length === SHARE_WORDS;

  const add = async () => {
    const before = entered?.entered ?? [];
    const answer = await run({
      words: text,
      ...(entered !== null && { entered: entered.handle }),
      ...(onlyExpected && expected !== undefined && { set: expected.set }),
    });
    setFailure(answer.ok ? null : answer.failure);
    field.current?.focus();
    if (!answer.ok) {
      setNote('');
      if (answer.failure.code === 'KEEPERS-COMBINATION' || answer.failure.code === 'KEEPERS-FORGOTTEN') {
        setText('');
        setEntered(null);
      }
      return;
    }
    setText('');
    if (answer.value.complete) {
      done.current = true;
      onDone(answer.value);
      return;
    }
    const index = answer.value.entered.find((one) => !before.includes(one))!;
    setNote(format(texts.accepted, { index }));
    setEntered(answer.value);
  };

  const forgetAll = () => {
    if (entered !== null) void invoke('keepers.forget', { handle: entered.handle });
    setEntered(null);
    setNote('');
    setFailure(null);
    field.current?.focus();
  };

  const where = { position: typed.position, count: SHARE_WORDS, group: typed.group, word: typed.word ?? '' };
  const line =
    isWhole && typed.unknown === undefined
      ? format(texts.allWords, where)
      : format(typed.word === undefined ? texts.wordNow : texts.wordNowIs, where);
  const problem =
    typed.unknown === undefined ? undefined : format(texts.wordUnknown, { position: typed.unknown });
  const { words, wordsHelp } = texts;
  return (
    <Dialog
      title={texts.title}
      pageId={PAGE}
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button
            label={texts.add}
            default
            disabled={pending || typed.words.length === 0}
            onPress={() => {
              void add();
            }}
          />
          <Button label={t.common.buttons.cancel} cancel onPress={onClose} />
          <HelpButton page={PAGE} paragraphs={texts.help} />
        </div>
      }
    >
      <Page id={PAGE} heading={texts.heading} lead={texts.text} className="tool-page">
        <ErrorPanel failure={failure} page={PAGE} />
        {entered !== null && expected !== undefined && entered.set !== expected.set && (
          <Notice
            tone="warning"
            title={format(texts.otherSet, { expected: expected.set, set: entered.set })}
            live
          />
        )}
        <Counted entered={entered} expected={expected} />
        <Field inputId={id} label={words} help={wordsHelp} problem={problem}>
          <textarea
            ref={field}
            id={id}
            className="input share-words"
            rows={4}
            value={text}
            maxLength={1000}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="none"
            aria-invalid={problem === undefined ? undefined : true}
            aria-describedby={describedBy(id, wordsHelp, problem)}
            data-mnemonic={parseMnemonic(words).letter.toLowerCase() || undefined}
            onChange={(event) => {
              setText(completeTyped(event.target.value));
            }}
            onCopy={secretCopied}
            onCut={secretCopied}
            onKeyDown={(event) => {
              // A scanner that works as a keyboard ends with Enter.
              if (event.key !== 'Enter') return;
              event.preventDefault();
              event.stopPropagation();
              if (!pending && typed.words.length > 0) void add();
            }}
          />
        </Field>
        <div className="field-row">
          <span />
          <div role="status" data-field="share-word">
            {pending ? texts.adding : text === '' ? note : line}
          </div>
        </div>
        {entered !== null && (
          <div className="button-row">
            <Button label={texts.forgetAll} disabled={pending} onPress={forgetAll} />
          </div>
        )}
      </Page>
    </Dialog>
  );
}

/** The set, the shares that were entered, and those that are still needed, by number. */
function Counted({
  entered,
  expected,
}: {
  readonly entered: EnteredShares | null;
  readonly expected: KeeperSet | undefined;
}) {
  const texts = t.keepers;
  const set = entered ?? expected;
  if (set === undefined) return null;
  const have = entered?.entered ?? [];
  const missing = Array.from({ length: set.count }, (_, at) => at + 1).filter((one) => !have.includes(one));
  return (
    <KeyValueList
      values={[
        { field: 'share-set', label: texts.set, value: format(texts.setValue, { ...set }) },
        ...(have.length > 0
          ? [{ field: 'shares-entered', label: texts.entered, value: list(have.map(String)) }]
          : []),
        {
          field: 'shares-missing',
          label: texts.missing,
          value: format(texts.missingValue, {
            needed: set.threshold - have.length,
            shares: list(missing.map(String)),
          }),
        },
      ]}
    />
  );
}
