/** What web contents may do: show the app's own pages. No network, no permissions, no navigation, no new windows. */
import { app, type Session } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';

/** Denies every permission and cancels every request that is not for the app's own files. */
export function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = details.url.startsWith(`${APP_ORIGIN}/`);
    const tools = !app.isPackaged && details.url.startsWith('devtools://');
    answer({ cancel: !own && !tools });
  });
}

/** Applies to every web contents that the app ever makes. */
export function restrictWebContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
}
