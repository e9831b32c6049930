import type { Camera } from '../camera.ts';
import { PASSWORD, STICK } from './answers.ts';

/** C1 -> C1, with a backup on the stick. */
export async function walkBackUp(camera: Camera): Promise<void> {
  const { t, page } = camera;
  const { buttons } = t.common;
  await camera.take('backUp', 'C1', [camera.button(t.console.c1.openCa)]);
  await camera.go(camera.button(t.console.c1.openCa), 'P1');
  await camera.take('backUp', 'P1', [camera.button(t.console.p1.export)]);
  await camera.go(camera.button(t.console.p1.export), 'E3');
  for (const id of ['E2', 'E1']) await camera.go(camera.button(buttons.back), id);
  await camera.take('backUp', 'E1', [camera.value('E1', 'ca-name'), camera.button(buttons.next)]);
  await camera.next('E2');
  await camera.take('backUp', 'E2', [
    page.getByRole('radio', { checked: true }),
    camera.button(buttons.next),
  ]);
  await camera.next('E3');
  await camera.answer(t.exportWizard.key.yes).check();
  await camera.take('backUp', 'E3', [camera.answer(t.exportWizard.key.yes), camera.button(buttons.next)]);
  await camera.next('E4');
  await camera.answer(STICK).check();
  await camera.waitFor(camera.value('E4', 'target-path'));
  await camera.take('backUp', 'E4', [camera.answer(STICK), camera.button(buttons.next)]);
  await camera.next('E5');
  const { password } = t.exportWizard;
  await camera.field('E5', password.password).fill(PASSWORD);
  await camera.field('E5', password.repeat).fill(PASSWORD);
  await camera.waitFor(camera.onPage('E5').getByText(new RegExp(password.ratings.strong)));
  await camera.take('backUp', 'E5', [
    camera.field('E5', password.password),
    camera.field('E5', password.repeat),
    camera.button(buttons.next),
  ]);
  await camera.next('E6');
  const checks = camera.onPage('E6').locator('[data-field="checks-passed"]');
  await camera.take('backUp', 'E6', [checks, null, camera.button(buttons.finish)]);
  await camera.go(camera.button(buttons.finish), 'E7');
  await camera.waitForBackup();
  const details = camera.onPage('E7').locator('[data-field="result-details"]');
  await camera.take('backUp', 'E7', [camera.heading('E7'), details, camera.button(buttons.close)]);
  await camera.leave(camera.button(buttons.close), 'E7');
  await camera.leave(camera.button(buttons.close), 'P1');
}
