import type { Camera } from '../camera.ts';
import { PASSWORD } from './answers.ts';

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
    camera.button(t.common.buttons.close),
  ]);
  await camera.leave(camera.button(t.common.buttons.close), 'P1');
}
