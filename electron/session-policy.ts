/** What web contents may do: show the app's own pages. No network, no permissions, no navigation, no new windows. */
import { app, type Session } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';

/**
 * Leaves Chromium without names and without a way out; LDAP is Node's and goes its own way. What a page could do past
 * `webRequest` (WebRTC, looking names up ahead) finds nothing either. Must run before the app is ready.
 */
export function closeNetwork(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // A proxy that does not exist, for everything, loopback included (RFC 6761, section 6.4: .invalid).
  commandLine.appendSwitch('proxy-server', 'socks5://nowhere.invalid:1');
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
}

/** Denies every permission and cancels every request that is not for the app's own files. */
export function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
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
    contents.on('will-frame-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    // Without UDP, and with TCP through the proxy only, WebRTC reaches no one.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
