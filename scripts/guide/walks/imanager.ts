import path from 'node:path';

import { answerOpenDialog } from '../../../test/support/electron-app.ts';
import type { Camera } from '../camera.ts';
import type { LockedTree } from '../frozen/locked-tree.ts';
import { EXPORT_PASSWORD, PASSWORD, STICK } from './answers.ts';

/** L1 -> C1 of a tree that keeps its keys locked, with a backup of its CA on a stick that was empty before. */
export async function walkImanager(camera: Camera): Promise<void> {
  const { t, page, app, frozen } = camera;
  const { buttons } = t.common;
  const { keyFile, key } = t.exportWizard;
  await camera.clearStick([]);
  const file = path.join(path.dirname(frozen.realStick), 'cert.pfx');
  await logInToLockedTree(camera, file);
  await camera.go(camera.button(t.console.c1.openCa), 'P1');
  await camera.go(camera.button(t.console.p1.export), 'E3');
  await camera.answer(key.file).check();
  await camera.take('imanager', 'E3', [null, camera.answer(key.file)]);
  await answerOpenDialog(app, file);
  await camera.button(keyFile.choose).click();
  const typed = camera.field('E3', keyFile.password);
  await typed.fill(EXPORT_PASSWORD);
  const check = camera.button(keyFile.check);
  await check.click();
  await camera.waitFor(camera.value('E3', 'match-rsa'));
  await camera.button(keyFile.choose).scrollIntoViewIfNeeded();
  await camera.take('imanager', 'E3-file', [
    camera.button(keyFile.choose),
    typed,
    check,
    camera.button(buttons.next),
  ]);
  await camera.next('E4');
  await camera.answer(STICK).check();
  await camera.next('E5');
  for (const label of [t.exportWizard.password.password, t.exportWizard.password.repeat]) {
    await camera.field('E5', label).fill(PASSWORD);
  }
  await camera.next('E6');
  await camera.take('imanager', 'E6', [null, camera.button(buttons.finish)]);
  await camera.go(camera.button(buttons.finish), 'E7');
  await camera.waitForBackup();
  await camera.take('imanager', 'E7', [camera.heading('E7'), camera.button(buttons.close)]);
  await camera.leave(camera.button(buttons.close), 'E7');
  await camera.leave(camera.button(buttons.close), 'P1');
  await page.mouse.move(0, 0);
}

async function logInToLockedTree(camera: Camera, file: string): Promise<void> {
  const { l1, l2 } = camera.t.login;
  const tree = await camera.app.evaluate(
    (_electron, [at, password]) =>
      (
        globalThis as unknown as { startLockedTree: (...values: string[]) => Promise<LockedTree> }
      ).startLockedTree(at!, password!),
    [file, EXPORT_PASSWORD],
  );
  const values = [
    [l1.server, `${tree.host}:${String(tree.port)}`],
    [l1.user, tree.user],
    [l1.password, tree.password],
  ] as const;
  for (const [label, value] of values) await camera.field('L1', label).fill(value);
  await camera.go(camera.button(l1.logIn), 'L2');
  await camera.go(camera.button(l2.accept), 'C1');
}
