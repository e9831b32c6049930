/** One program at a time: a second start hands its files to the first one and ends. */
import { app } from 'electron';
import { filesIn, filesSent, type GivenFiles } from './given-files.ts';

/**
 * Takes the lock, and from then on whatever files arrive: of this start, of later ones, or opened by macOS.
 * @param show brings the window to the front
 * @returns whether this is the first start; else the program should end
 */
export function lockInstance(given: GivenFiles, show: () => void): boolean {
  const files = filesIn(ownArguments(), process.cwd());
  // The second start resolves its names itself: Chromium reorders the arguments that it sends.
  if (!app.requestSingleInstanceLock({ files })) return false;
  given.add(files);
  app.on('second-instance', (_event, _arguments, _folder, data) => {
    show();
    given.add(filesSent(data));
  });
  // macOS: also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    show();
    given.add([path]);
  });
  return true;
}

/** Without the program; if it is not packed, without the folder of the app either. */
function ownArguments(): readonly string[] {
  const args = process.argv.slice(1);
  return app.isPackaged ? args : args.slice(args.findIndex((argument) => !argument.startsWith('-')) + 1);
}
