/** Calls below `{tree}/pki/serverCertificates/`: the Server Certificate objects of one server. */
import * as v from 'valibot';
import { orderChain, type Certificate } from '../../certificates/index.ts';
import { sameDn, shortName, toLdapDn } from '../../directory/index.ts';
import type { Service } from '../service.ts';
import type { Entry } from '../tree/directory.ts';
import { noRights, notExportable, notFound, success, withBody, type Answer } from './answer.ts';
import { validation, type Call } from './authority.ts';
import { certificatesIn, describe, hasClass, pfxAnswer, valuesOf } from './certificates.ts';

type Handler = (call: Call) => Answer | Promise<Answer>;

const text = (entry: Entry, type: string): string => valuesOf(entry, type)[0]?.toString('utf8') ?? '';

/** The server's certificate objects. @param serverDn dotted form without types; undefined when there is no such server */
function certificateObjects({ directory }: Service, serverDn: string): Entry[] | undefined {
  const dn = toLdapDn(serverDn);
  const server = dn.ok ? directory.find(dn.value) : undefined;
  if (!server || !hasClass(server, 'ncpServer')) return undefined;
  return [...directory.walk('', 'sub')].filter(
    (entry) => hasClass(entry, 'nDSPKIKeyMaterial') && sameDn(text(entry, 'hostServer'), server.dn),
  );
}

interface ServerCertificate {
  readonly entry: Entry;
  readonly own: Certificate;
  readonly chain: readonly Certificate[];
}

function read(entry: Entry): ServerCertificate | undefined {
  const [own] = certificatesIn(entry, ['nDSPKIPublicKeyCertificate']);
  return own && { entry, own, chain: orderChain(own, certificatesIn(entry, ['nDSPKICertificateChain'])) };
}

/** Matches an object by its name or by the nickname of its certificate. */
const isNamed = (entry: Entry, name: string): boolean =>
  [shortName(entry.dn), text(entry, 'nDSPKIGivenName')].includes(name);

/** The name of the certificate in answers: the object's without that of its server. */
const nickname = (entry: Entry): string => text(entry, 'nDSPKIGivenName') || shortName(entry.dn);

const one = { serverDN: v.string(), certificateName: v.string() };

const ofOne =
  <Schema extends v.GenericSchema<unknown, { serverDN: string; certificateName: string }>>(
    schema: Schema,
    use: (found: ServerCertificate, call: Call, body: v.InferOutput<Schema>) => Answer | Promise<Answer>,
  ): Handler =>
  (call) =>
    withBody(schema, call.body, (body) => {
      const named = certificateObjects(call.service, body.serverDN)?.find((entry) =>
        isNamed(entry, body.certificateName),
      );
      const found = named && read(named);
      return found ? use(found, call, body) : notFound();
    });

const ofServer =
  (show: (found: ServerCertificate) => object): Handler =>
  (call) =>
    withBody(v.object({ serverDN: v.string() }), call.body, ({ serverDN }) => {
      const objects = certificateObjects(call.service, serverDN);
      if (!objects) return notFound();
      const found = objects.flatMap((entry) => read(entry) ?? []);
      return success({ certificates: found.map(show) });
    });

export const serverCertificateCalls: Readonly<Record<string, Handler>> = {
  getCertificates: ofServer(({ entry, own }) => ({ certificateName: nickname(entry), ...describe(own) })),
  getChain: ofServer((found) => ({
    certificateName: nickname(found.entry),
    certificateChain: [found.own, ...found.chain].map(describe),
  })),
  exportCertificate: ofOne(v.object(one), ({ own }) => success({ certificate: own.der.toString('base64') })),
  validateCertificate: ofOne(v.object(one), ({ own, chain }, { service }) =>
    validation(own, chain, service, { expectCa: false }),
  ),
  backupCertificate: ofOne(
    v.object({ ...one, password: v.string(), certProtectionAlgorithm: v.optional(v.literal(0)) }),
    ({ entry, own, chain }, { service, identity }, { password }) => {
      if (!identity.supervisor) return noRights();
      const stored = service.nici.unwrap(valuesOf(entry, 'nDSPKIPrivateKey')[0] ?? Buffer.alloc(0));
      if (!stored?.exportable) return notExportable();
      const friendlyName = text(entry, 'nDSPKIGivenName');
      return pfxAnswer(
        stored.key,
        [{ der: own.der, friendlyName }, ...chain.map(({ der }) => ({ der }))],
        password,
      );
    },
  ),
};
