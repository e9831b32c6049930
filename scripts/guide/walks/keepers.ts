import type { Camera } from '../camera.ts';
import { STICK } from './answers.ts';

const FILE = 'keepers.pfx';

/** C1 -> C1: a second backup, opened by keepers. The stick holds what it held before. */
export async function walkKeepers(camera: Camera): Promise<void> {
  const { t } = camera;
  const { buttons } = t.common;
  const { keepers } = t;
  const before = await camera.filesOnStick();
  await camera.menu('export');
  await camera.see('E1');
  await camera.next('E2');
  await camera.next('E3');
  await camera.answer(t.exportWizard.key.yes).check();
  await camera.next('E4');
  await camera.field('E4', t.exportWizard.file.name).fill(FILE);
  await camera.answer(STICK).check();
  await camera.waitFor(camera.value('E4', 'target-path'));
  await camera.next('E5');
  await camera.answer(keepers.choose.keepers.label).check();
  await camera.waitFor(camera.value('E5', 'keeper-rule'));
  await camera.take('keepers', 'E5', [
    camera.answer(keepers.choose.keepers.label),
    camera.value('E5', 'keeper-rule'),
    camera.button(buttons.next),
  ]);
  await camera.next('E6');
  await camera.go(camera.button(buttons.finish), 'E7');
  await camera.waitFor(camera.value('E7', 'share-sheets'));
  await camera.take('keepers', 'E7', [camera.value('E7', 'share-sheets').getByRole('heading'), null]);
  await camera.go(camera.button(keepers.rehearsal.start), 'K1');
  await camera.take('keepers', 'K1-rehearsal', [
    camera.field('K1', keepers.words),
    camera.button(keepers.add),
  ]);
  await camera.leave(camera.button(buttons.cancel).last(), 'K1');
  await camera.button(buttons.close).click();
  await camera.leave(camera.button(keepers.rehearsal.leave), 'E7');

  await camera.menu('verify');
  await camera.see('V1');
  await camera.page.getByRole('button', { name: STICK }).click();
  await camera.waitFor(camera.onPage('V1').locator('[data-file]').first());
  await camera.next('V2');
  await camera.next('V3');
  await camera.take('keepers', 'V3', [camera.button(keepers.open)]);
  await camera.button(buttons.cancel).click();
  await camera.leave(camera.button(t.common.wizard.lose.close), 'V3');

  await camera.menu('change-keepers');
  await camera.see('T6');
  await camera.take('keepers', 'T6', [
    camera.button(t.tools.password.choose),
    camera.button(keepers.open),
    camera.button(keepers.change.prepare),
  ]);
  await camera.leave(camera.button(buttons.cancel), 'T6');
  await camera.clearStick(before);
}
