import { electronMain } from './electron-main.ts';
import { secondReadings } from './second-readings.ts';

void electronMain(async (_args, print) => {
  print(JSON.stringify(await secondReadings()));
  return 0;
});
