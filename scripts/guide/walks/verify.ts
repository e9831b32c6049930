import type { Camera } from '../camera.ts';
import { PASSWORD, STICK } from './answers.ts';

/** C1 or L1 -> L1, with the backup on the stick verified. */
export async function walkVerify(camera: Camera): Promise<void> {
  const { t } = camera;
  const { buttons } = t.common;
  await camera.menu('log-out');
  await camera.see('L1');
  await camera.take('verify', 'L1', [camera.button(t.verify.open)]);
  await camera.go(camera.button(t.verify.open), 'V1');
  const take = camera.page.getByRole('button', { name: STICK });
  await take.click();
  await camera.waitFor(camera.onPage('V1').locator('[data-file]'));
  await camera.take('verify', 'V1', [take, camera.button(buttons.next)]);
  await camera.next('V2');
  await camera.take('verify', 'V2', [camera.value('V2', 'file-receipt'), camera.button(buttons.next)]);
  await camera.next('V3');
  await camera.field('V3', t.common.files.passwords.password).fill(PASSWORD);
  await camera.take('verify', 'V3', [
    camera.field('V3', t.common.files.passwords.password),
    camera.button(buttons.finish),
  ]);
  await camera.go(camera.button(buttons.finish), 'V4');
  await camera.waitFor(camera.button(t.verify.report.save.pdf));
  await camera.take('verify', 'V4', [
    camera.heading('V4'),
    camera.button(t.verify.report.save.pdf),
    camera.button(buttons.close),
  ]);
  await camera.leave(camera.button(buttons.close), 'V4');
}
