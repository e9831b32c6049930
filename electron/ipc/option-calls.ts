import type { Handlers } from '../../shared/contract.ts';
import type { optionCalls as calls } from '../../shared/options.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Host } from './services.ts';

export const optionCalls = ({ guard }: Pick<Host, 'guard'>): Pick<Handlers, keyof typeof calls> => ({
  'options.read': () => Promise.resolve(ok(guard.readOptions())),
  'options.write': (options) =>
    Promise.resolve(guard.writeOptions(options) ? ok(null) : fail('APP-OPTIONS-NOT-STORED')),
  'secrets.inSight'({ level }) {
    guard.secretsInSight(level);
    return Promise.resolve(ok(null));
  },
  'secrets.copied'({ sha256 }) {
    guard.secretCopied(sha256);
    return Promise.resolve(ok(null));
  },
});
