import type { Camera } from '../camera.ts';
import { STICK } from './answers.ts';

/** C1 -> C1, with a backup on the stick: copies, a certificate alone, server certificates, the tools and a recovery stick. */
export async function walkTools(camera: Camera): Promise<void> {
  await exportWizard(camera);
  await dialogs(camera);
  await recoveryStick(camera);
}

/** E1 -> E4, and away. */
async function exportWizard(camera: Camera): Promise<void> {
  const { t } = camera;
  const { copies, key } = t.exportWizard;
  const next = camera.button(t.common.buttons.next);
  await camera.menu('export');
  await camera.see('E1');
  for (const id of ['E2', 'E3']) await camera.next(id);
  await camera.answer(key.no).check();
  await camera.take('certificateOnly', 'E3', [camera.answer(key.no), next]);
  await camera.answer(key.yes).check();
  await camera.next('E4');
  await camera.field('E4', t.exportWizard.file.name).fill('copies.pfx');
  await camera.answer(STICK).check();
  const toFolder = camera.button(copies.toFolder);
  await camera.waitFor(toFolder);
  await toFolder.scrollIntoViewIfNeeded();
  await camera.take('copies', 'E4', [null, toFolder, next]);
  await camera.button(t.common.buttons.cancel).click();
  await camera.leave(camera.button(t.common.wizard.lose.close), 'E4');
}

async function dialogs(camera: Camera): Promise<void> {
  const { t, page } = camera;
  const close = camera.button(t.common.buttons.close);
  await camera.menu('certificates');
  await camera.see('O2');
  const row = camera.onPage('O2').locator('[data-row]').first();
  await camera.waitFor(row);
  await row.click();
  await camera.take('serverCertificates', 'O2', [null, row, camera.button(t.console.certificates.open)]);
  await camera.leave(close, 'O2');

  await camera.menu('record');
  await camera.see('T2');
  const line = camera.onPage('T2').locator('[data-row]').first();
  await camera.waitFor(line);
  await line.click();
  await camera.take('record', 'T2', [null, line, camera.button(t.tools.record.save)]);
  await page.getByRole('button', { name: new RegExp(`^${t.tools.sheet.title}`) }).click();
  await camera.see('T4');
  const { medium, print } = t.tools.sheet;
  await camera.waitFor(camera.button(print).and(page.locator(':enabled')));
  await camera.take('sheet', 'T4', [null, camera.field('T4', medium), camera.button(print)]);
  await camera.leave(close, 'T4');
  await camera.leave(close, 'T2');

  await camera.menu('change-password');
  await camera.see('T3');
  const { change, choose, oldPassword } = t.tools.password;
  await camera.take('changePassword', 'T3', [
    camera.button(choose),
    camera.field('T3', oldPassword),
    camera.button(change),
  ]);
  await camera.leave(camera.button(t.common.buttons.cancel), 'T3');
}

/** M1 -> M4, and away: nothing is written. */
async function recoveryStick(camera: Camera): Promise<void> {
  const { t, page } = camera;
  const { buttons } = t.common;
  const next = camera.button(buttons.next);
  await camera.menu('recovery-stick');
  await camera.see('M1');
  await camera.next('M2');
  const fromStick = page.getByRole('button', { name: STICK });
  await fromStick.click();
  await camera.waitFor(camera.onPage('M2').locator('[data-file]'));
  // It arrives after the list of files.
  await camera.waitFor(camera.value('M2', 'beside'));
  await camera.take('recoveryStick', 'M2', [null, fromStick, next]);
  await camera.next('M3');
  await camera.take('recoveryStick', 'M3', [camera.button(t.stick.program.choose), next]);
  await camera.next('M4');
  await camera.answer(STICK).click();
  await camera.waitFor(camera.value('M4', 'folder-path'));
  await camera.take('recoveryStick', 'M4', [camera.answer(STICK), next]);
  await camera.button(buttons.cancel).click();
  await camera.leave(camera.button(t.common.wizard.lose.close), 'M4');
}
