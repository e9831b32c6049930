import { useState } from 'react';
import type { Failure } from '../../../shared/result.ts';
import type { TargetView } from '../../../shared/views.ts';
import { Button, StatusLine } from '../../components/index.ts';
import { useCall } from '../../ipc/use-call.ts';
import { plainLabel } from '../../formatting.ts';
import { format, t } from '../../text.ts';

export interface EjectButtonsProps {
  /** Where files were written; only removable drives are offered. */
  readonly places: readonly (Pick<TargetView, 'handle' | 'place'> & { readonly path: string })[];
  readonly onFailure: (failure: Failure | null) => void;
}

/** A button for each removable drive that files were written to. */
export function EjectButtons({ places, onFailure }: EjectButtonsProps) {
  const removable = places.filter(({ place }) => place === 'removable');
  return removable.map(({ handle, path }) => (
    <EjectButton
      key={handle}
      handle={handle}
      path={removable.length > 1 ? path : null}
      onFailure={onFailure}
    />
  ));
}

interface EjectButtonProps extends Pick<EjectButtonsProps, 'onFailure'> {
  readonly handle: string;
  /** Null where there is only one drive. */
  readonly path: string | null;
}

function EjectButton({ handle, path, onFailure }: EjectButtonProps) {
  const texts = t.common.files.eject;
  const { run, pending } = useCall('destination.eject');
  const [done, setDone] = useState(false);
  const eject = async () => {
    const answer = await run({ target: handle });
    onFailure(answer.ok ? null : answer.failure);
    setDone(answer.ok);
  };
  if (done)
    return <StatusLine text={path === null ? texts.done : format(texts.doneNamed, { folder: path })} />;
  return (
    <Button
      label={path === null ? texts.eject : plainLabel(format(texts.ejectNamed, { folder: path }))}
      disabled={pending}
      onPress={() => {
        void eject();
      }}
    />
  );
}
