/** What the bench runs inside Electron, where the window would feel the lag. */
import { electronMain } from './electron-main.ts';
import { measureLoad } from './measure-load.ts';

void electronMain(async (_, print) => {
  print(`load ${JSON.stringify(await measureLoad())}`);
  return 0;
});
