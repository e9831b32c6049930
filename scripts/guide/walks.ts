/** The ways through the window that the chapters of the guide show. Each ends where the next one begins. */
import type { Camera } from './camera.ts';

/** No secrets: what they protect is made of a seed and worth nothing. */
const PASSWORD = 'Lantern-Rowboat-Velvet-17';
const STICK = 'CA BACKUP';

/** L1 -> C1, logged in to the training tree. */
export async function walkLogIn(camera: Camera): Promise<void> {
  const { t, page } = camera;
  const { l1, l2 } = t.login;
  await camera.see('L1');
  await camera.field('L1', l1.server).fill('edir1.acme.example');
  await camera.field('L1', l1.user).fill('admin.acme');
  await camera.field('L1', l1.password).fill(PASSWORD);
  await camera.take('logIn', 'L1', [
    camera.field('L1', l1.server),
    camera.answer(l1.ldaps),
    camera.field('L1', l1.user),
    camera.field('L1', l1.password),
    camera.button(l1.logIn),
  ]);
  for (const label of [l1.server, l1.user, l1.password]) await camera.field('L1', label).fill('');
  await camera.take('logIn', 'L1-training', [camera.button(l1.training)]);
  await camera.go(camera.button(l1.training), 'L2');
  await camera.take('logIn', 'L2', [camera.value('L2', 'sha256'), camera.button(l2.accept)]);
  await camera.go(camera.button(l2.accept), 'C1');
  const security = page.getByRole('treegrid').getByRole('row', { name: 'Security' });
  await security.click();
  await camera.waitFor(page.getByRole('grid').getByRole('row').filter({ hasText: t.console.kinds.ca }));
  await camera.take('logIn', 'C1', [security, camera.button(t.console.c1.openCa)]);
  await camera.go(camera.button(t.console.c1.openCa), 'P1');
  const { p1 } = t.console;
  await camera.button(p1.validate).click();
  const valid = camera.onPage('P1').getByText(p1.valid, { exact: true });
  await camera.waitFor(valid);
  await camera.take('logIn', 'P1', [
    camera.button(p1.validate),
    valid,
    camera.button(t.common.buttons.cancel),
  ]);
  await camera.leave(camera.button(t.common.buttons.cancel), 'P1');
}

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
  await camera.answer(t.export.key.yes).check();
  await camera.take('backUp', 'E3', [camera.answer(t.export.key.yes), camera.button(buttons.next)]);
  await camera.next('E4');
  await camera.answer(STICK).check();
  await camera.take('backUp', 'E4', [camera.answer(STICK), camera.button(buttons.next)]);
  await camera.next('E5');
  const { password } = t.export;
  await camera.field('E5', password.password).fill(PASSWORD);
  await camera.field('E5', password.repeat).fill(PASSWORD);
  await camera.waitFor(camera.onPage('E5').getByText(password.scores[4]!));
  await camera.take('backUp', 'E5', [
    camera.field('E5', password.password),
    camera.field('E5', password.repeat),
    camera.button(buttons.next),
  ]);
  await camera.next('E6');
  const checks = camera.onPage('E6').locator('[data-check]').first();
  await camera.take('backUp', 'E6', [checks, null, camera.button(buttons.finish)]);
  await camera.go(camera.button(buttons.finish), 'E7');
  await camera.waitFor(camera.value('E7', 'proved'));
  const heading = camera.onPage('E7').getByRole('heading', { level: 1 });
  const hash = camera.value('E7', 'sha256');
  await camera.take('backUp', 'E7', [heading, hash, camera.button(buttons.close)]);
  await camera.leave(camera.button(buttons.close), 'E7');
  await camera.leave(camera.button(buttons.cancel), 'P1');
}

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
  await camera.field('V3', t.files.passwords.password).fill(PASSWORD);
  await camera.take('verify', 'V3', [
    camera.field('V3', t.files.passwords.password),
    camera.button(buttons.finish),
  ]);
  await camera.go(camera.button(buttons.finish), 'V4');
  await camera.waitFor(camera.button(t.verify.report.save.pdf));
  const heading = camera.onPage('V4').getByRole('heading', { level: 1 });
  await camera.take('verify', 'V4', [
    heading,
    camera.button(t.verify.report.save.pdf),
    camera.button(buttons.close),
  ]);
  await camera.leave(camera.button(buttons.close), 'V4');
}
