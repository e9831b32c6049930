import type { KeySource } from '../app/backup/index.ts';
import type { TrustStore } from '../app/login/index.ts';
import type { Argument } from '../../shared/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import { withSecret } from './secret.ts';
import type { State } from './services.ts';

type Named = Pick<Argument<'backup.preflight'>, 'keyPassword' | 'keyFile' | 'gateway'>;

/** Hands out the key source that the window named, with its passwords as bytes, which are wiped afterwards. */
export async function withKeySource<Value>(
  state: State,
  trust: TrustStore,
  { keyPassword, keyFile, gateway }: Named,
  use: (source: KeySource) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const file = keyFile && state.keyFiles.get(keyFile.file);
  if (keyFile && !file) return fail('MEDIA-HANDLE');
  const policy = await trust.policy();
  if (!policy.ok) return policy;
  return withSecret(keyPassword ?? '', (key) =>
    withSecret(gateway?.password ?? keyFile?.password ?? '', (password) =>
      use({
        ...(keyPassword !== undefined && { keyPassword: key }),
        ...(file && { keyFile: { path: file.path, password } }),
        ...(gateway && {
          gateway: {
            ...{ server: gateway.server, port: gateway.port, password },
            trust: policy.value,
            chosen: gateway.certificate,
          },
        }),
      }),
    ),
  );
}
