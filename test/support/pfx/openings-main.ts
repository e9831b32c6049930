import { electronMain } from './electron-main.ts';
import { openings } from './openings.ts';

void electronMain(async ([folder, password], print) => {
  print(JSON.stringify(await openings(folder!, password!)));
  return 0;
});
