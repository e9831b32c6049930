import type { ReactNode } from 'react';
import type { TargetView } from '../../../shared/views.ts';
import { intoSight, KeyValueList, Notice } from '../../components/index.ts';
import { size } from '../../formatting.ts';
import { format, t } from '../../text.ts';

/** What is written: each purpose has its own reason against the computer's own disk. */
export type DestinationPurpose = keyof typeof t.common.files.destination.warnings.system.text;

export interface ChosenDestinationProps extends Pick<TargetView, 'path' | 'freeBytes' | 'place'> {
  readonly field: string;
  /** Null where nothing is written that needs a warning. */
  readonly purpose: DestinationPurpose | null;
  readonly children?: ReactNode;
}

/** The destination that was chosen, with its free space and why it is a poor one. */
export function ChosenDestination(props: ChosenDestinationProps) {
  const { field, path, freeBytes, place, purpose, children } = props;
  const texts = t.common.files.destination;
  return (
    <div className="chosen" ref={intoSight}>
      <KeyValueList
        values={[
          {
            field,
            label: texts.chosen,
            value: freeBytes === undefined ? path : format(texts.withFree, { path, free: size(freeBytes) }),
          },
        ]}
      />
      {children}
      {purpose !== null && <DestinationWarning place={place} freeBytes={freeBytes} purpose={purpose} />}
    </div>
  );
}

/** Bytes that the files of a run need, with their temporary copies and a large chain. */
const NEEDED = 1_000_000;

/** Why a destination is a poor one; nothing where it is not. */
export function DestinationWarning(
  props: Pick<TargetView, 'place'> & {
    readonly freeBytes: number | undefined;
    readonly purpose: DestinationPurpose;
  },
) {
  const { freeBytes = NEEDED, place, purpose } = props;
  const { system, network, synchronized } = t.common.files.destination.warnings;
  const warning =
    place === 'system'
      ? { title: system.title, text: system.text[purpose] }
      : place === 'network'
        ? network
        : place === 'synchronized'
          ? synchronized
          : null;
  const { full } = t.common.files.destination.warnings;
  return (
    <>
      {freeBytes < NEEDED && (
        <Notice tone="warning" title={full.title} live>
          {format(full.text, { needed: size(NEEDED), free: size(freeBytes) })}
        </Notice>
      )}
      {warning !== null && (
        <Notice tone="warning" title={warning.title} live>
          {warning.text}
        </Notice>
      )}
    </>
  );
}
