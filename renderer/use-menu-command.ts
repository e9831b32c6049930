import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../shared/contract.ts';

/** Listens to the native menu. */
export function useMenuCommand(onCommand: (command: MenuCommand) => void): void {
  const heard = useEffectEvent(onCommand);
  useEffect(
    () =>
      window.orgca.on('menu.command', ({ command }) => {
        heard(command);
      }),
    [],
  );
}
