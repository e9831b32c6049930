/**
 * The one way from the window into main: check the sender, parse the argument, call the handler, answer with a typed
 * envelope. Nothing that a validator or a library says crosses to the window.
 */
import * as v from 'valibot';
import { calls, type CallName, type Handlers } from '../../shared/contract.ts';
import { fail, type Result } from '../../shared/result.ts';

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
 * @param handlers asked for at every call, so that they can be loaded with the first one
 * @param reportBug receives what a handler threw: expected failures are returned, so anything thrown is a mistake
 */
export function registerCalls<Event>(
  endpoint: Endpoint<Event>,
  isOwnWindow: (event: Event) => boolean,
  handlers: () => Handlers | Promise<Handlers>,
  reportBug: (name: string, error: unknown) => void,
): void {
  endpoint.handle('call', async (event, name, argument) => {
    if (!isOwnWindow(event) || !isCallName(name)) return fail('APP-ARGUMENT');
    const parsed = v.safeParse(calls[name].argument, argument);
    if (!parsed.success) return fail('APP-ARGUMENT');
    try {
      const handler = (await handlers())[name] as (argument: unknown) => Promise<Result<unknown>>;
      return await handler(parsed.output);
    } catch (error) {
      reportBug(name, error);
      return fail('APP-INTERNAL');
    }
  });
}

const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(calls, name);
