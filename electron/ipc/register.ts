/**
 * The one way from the window into main: check the sender, parse the argument, call the handler, answer with a typed
 * envelope. Nothing that a validator or a library says crosses to the window.
 */
import * as v from 'valibot';
import { calls, type CallName, type Handlers } from '../../shared/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { RunLog } from '../app/support/index.ts';

/** The part of Electron's `ipcMain` that is used; a test passes its own. */
export interface Endpoint<Event> {
  handle(
    channel: 'call',
    listener: (event: Event, name: unknown, argument: unknown) => Promise<Result<unknown>>,
  ): void;
}

/**
 * Registers every call of the contract on one channel.
 * @param isOwnWindow whether the message came from the top frame of the app's own page
 * @param handlers asked at every call for that call's handler at least, so that most can be loaded with the first call
 * @param log receives what was called, how long it took and the code of a failure
 * @param reportBug receives what a handler threw: expected failures are returned, so anything thrown is a mistake
 */
export function registerCalls<Event>(
  endpoint: Endpoint<Event>,
  isOwnWindow: (event: Event) => boolean,
  handlers: (name: CallName) => Partial<Handlers> | Promise<Partial<Handlers>>,
  log: Pick<RunLog, 'add'>,
  reportBug: (name: CallName, error: unknown) => void,
): void {
  endpoint.handle('call', async (event, name, argument) => {
    const call = isCallName(name) ? name : null;
    const refused = (): Result<never> => {
      log.add({ kind: 'refused', call });
      return fail('APP-ARGUMENT');
    };
    if (!isOwnWindow(event) || call === null) return refused();
    const parsed = v.safeParse(calls[call].argument, argument);
    if (!parsed.success) return refused();
    const started = performance.now();
    try {
      const handler = (await handlers(call))[call] as (argument: unknown) => Promise<Result<unknown>>;
      const result = await handler(parsed.output);
      const ms = performance.now() - started;
      // What says itself what is logged is not logged a second time.
      if (call !== 'support.page') {
        log.add(
          result.ok ? { kind: 'done', call, ms } : { kind: 'failed', call, ms, code: result.failure.code },
        );
      }
      return result;
    } catch (error) {
      reportBug(call, error);
      return fail('APP-INTERNAL');
    }
  });
}

const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(calls, name);
