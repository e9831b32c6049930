import { readFile } from 'node:fs/promises';
import { electronMain } from './electron-main.ts';
import { answersFor, type KeyKind } from './key-kinds.ts';

void electronMain(async ([file], print) => {
  print(JSON.stringify(answersFor(JSON.parse(await readFile(file!, 'utf8')) as KeyKind[])));
  return 0;
});
