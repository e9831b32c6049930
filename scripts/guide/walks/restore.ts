import type { Camera } from '../camera.ts';
import { PASSWORD, STICK } from './answers.ts';

async function openBackup(camera: Camera): Promise<void> {
  await camera.page.getByRole('button', { name: STICK }).click();
  await camera.waitFor(camera.onPage('R1').locator('[data-file]'));
  for (const id of ['R2', 'R3']) await camera.next(id);
  await camera.field('R3', camera.t.common.files.passwords.password).fill(PASSWORD);
  await camera.next('R4');
}

/** L1 -> L1: files are made of the backup on the stick. */
export async function walkRestoreOffline(camera: Camera): Promise<void> {
  const { t } = camera;
  const { buttons } = t.common;
  const { where, outputs, run } = t.restore;
  const before = await camera.filesOnStick();
  await camera.take('restoreOffline', 'L1', [camera.button(t.restore.open)]);
  await camera.go(camera.button(t.restore.open), 'R1');
  await openBackup(camera);
  const next = camera.button(buttons.next);
  await camera.take('restoreOffline', 'R4', [camera.answer(where.offline), next]);
  await camera.next('F1');
  const ticked = camera.onPage('F1').getByRole('checkbox', { checked: true });
  while ((await ticked.count()) > 0) await ticked.first().click();
  for (const name of [outputs.names['root-der'], outputs.names.pfx]) await camera.tick(name).check();
  await camera.take('restoreOffline', 'F1', [
    camera.tick(outputs.names.pfx),
    camera.tick(outputs.names['root-der']),
    next,
  ]);
  await camera.next('F2');
  const { password, repeat, ratings } = t.exportWizard.password;
  for (const label of [password, repeat]) await camera.field('F2', label).fill(PASSWORD);
  await camera.waitFor(camera.onPage('F2').getByText(new RegExp(ratings.strong)));
  await camera.take('restoreOffline', 'F2', [camera.field('F2', password), camera.field('F2', repeat), next]);
  await camera.next('F3');
  await camera.answer(STICK).click();
  await camera.waitFor(camera.value('F3', 'folder-path'));
  await camera.take('restoreOffline', 'F3', [camera.answer(STICK), next]);
  await camera.next('R7');
  await camera.take('restoreOffline', 'R7', [
    camera.value('R7', 'sum-outputs'),
    camera.button(buttons.finish),
  ]);
  await camera.go(camera.button(buttons.finish), 'R8');
  await camera.waitFor(camera.onPage('R8').getByRole('heading', { name: run.filesHeading }));
  await camera.take('restoreOffline', 'R8', [camera.heading('R8'), camera.button(buttons.close)]);
  await camera.leave(camera.button(buttons.close), 'R8');
  await camera.clearStick(before);
}

/** C1 -> C1: the CA of the training tree is replaced by the one of the backup on the stick. */
export async function walkRestoreDirectory(camera: Camera): Promise<void> {
  const { t, page } = camera;
  const { buttons } = t.common;
  const { where, object, run, summary } = t.restore;
  const next = camera.button(buttons.next);
  const before = await camera.filesOnStick();
  await camera.take('restoreDirectory', 'C1', [camera.button(t.restore.open)]);
  await camera.go(camera.button(t.restore.open), 'R1');
  const drive = page.getByRole('button', { name: STICK });
  await drive.click();
  await camera.waitFor(camera.onPage('R1').locator('[data-file]'));
  await camera.take('restoreDirectory', 'R1', [drive, next]);
  await camera.next('R2');
  await camera.take('restoreDirectory', 'R2', [camera.value('R2', 'file-sha256'), null, next]);
  await camera.next('R3');
  const password = camera.field('R3', t.common.files.passwords.password);
  await password.fill(PASSWORD);
  await camera.take('restoreDirectory', 'R3', [password, next]);
  await camera.next('R4');
  await camera.answer(where.directory).check();
  await camera.take('restoreDirectory', 'R4', [camera.answer(where.directory), next]);
  await camera.next('R5');
  await camera.take('restoreDirectory', 'R5', [
    camera.onPage('R5').getByRole('button'),
    camera.field('R5', object.name),
    next,
  ]);
  await camera.next('R6');
  await camera.take('restoreDirectory', 'R6', [camera.onPage('R6').locator('.message').first(), next]);
  await camera.next('F3');
  await camera.answer(STICK).click();
  await camera.waitFor(camera.value('F3', 'folder-path'));
  await camera.take('restoreDirectory', 'F3', [camera.answer(STICK), next]);
  await camera.next('R7');
  const name = camera.field('R7', summary.typeLabel);
  await name.fill('ACME-TREE CA');
  await camera.take('restoreDirectory', 'R7', [name, camera.button(buttons.finish)]);
  await camera.go(camera.button(buttons.finish), 'R8');
  await camera.waitFor(camera.onPage('R8').getByRole('heading', { name: run.restoredHeading }));
  await camera.take('restoreDirectory', 'R8', [camera.heading('R8'), null, camera.button(buttons.close)]);
  await camera.leave(camera.button(buttons.close), 'R8');
  await camera.clearStick(before);
}

/** C1 -> C1 of a tree that keeps its keys locked, with a backup of its CA on the stick: the pages that differ there. */
export async function walkRestoreLive(camera: Camera): Promise<void> {
  const { t } = camera;
  const { buttons } = t.common;
  const { present, run, result, where } = t.restore;
  await camera.go(camera.button(t.restore.open), 'R1');
  await openBackup(camera);
  await camera.answer(where.directory).check();
  for (const id of ['R5', 'R6']) await camera.next(id);
  await camera.answer(present.asItIs).scrollIntoViewIfNeeded();
  await camera.take('restoreDirectory', 'R6-live', [
    camera.answer(present.asItIs),
    camera.button(buttons.next),
  ]);
  await camera.next('R7');
  await camera.go(camera.button(buttons.finish), 'R8');
  await camera.waitFor(camera.onPage('R8').getByRole('heading', { name: run.guideHeading }));
  const steps = camera.onPage('R8').locator('[data-field="steps-imanager"] h2');
  await camera.take('restoreDirectory', 'R8-live', [steps, null]);
  await camera.waitFor(camera.button(result.check));
  await camera.leave(camera.button(buttons.close), 'R8');
}
