/** The model of the CA object: the allow-list, and which certificates are the CA's after it was re-created. */
import { describe, expect, it } from 'vitest';
import {
  caMaterial,
  classifyKeyPair,
  ownCertificates,
  settingsOf,
  valuesOf,
  type CaObject,
} from '../../../electron/ca/index.ts';
import { completeFrom } from '../../../electron/app/backup/index.ts';
import { issue, party, type Party } from '../../support/certificates/index.ts';

const RIGHTS = { supervisor: 'granted', readKey: 'granted' } as const;
const pkcs8Of = ({ key }: Party): Buffer => key.privateKey.export({ format: 'der', type: 'pkcs8' });

function caObject(attributes: Record<string, Buffer[]>): CaObject {
  return {
    dn: 'cn=CA,cn=Security',
    cn: 'CA',
    attributes: Object.entries(attributes).map(([type, values]) => ({ type, values })),
    wipe: () => undefined,
  };
}

/**
 * A CA that was re-created: `cACertificate` contains both self-signed certificates, and by their dates the earlier one could
 * be the current one.
 */
async function recreated() {
  const name = [
    ['OU', 'Organizational CA'],
    ['O', 'TREE'],
  ] as const;
  const [earlier, current] = [await party(...name), await party(...name)];
  const root = await party(['CN', 'NICI Machine-Unique CA']);
  const certificates = {
    earlier: issue(earlier, earlier, { notBefore: new Date('2026-06-01') }),
    earlierIssued: issue(earlier, root, { notBefore: new Date('2026-06-01') }),
    current: issue(current, current, { notBefore: new Date('2026-01-01') }),
  };
  const attributes = {
    cACertificate: [certificates.earlier.der, certificates.current.der],
    nDSPKIPublicKeyCertificate: [certificates.earlierIssued.der],
  };
  return { earlier, current, certificates, attributes };
}

const own = (object: CaObject): string[] =>
  ownCertificates(classifyKeyPair(object, 'rsa').certificates).map(({ sha256 }) => sha256);

const WRAPPED = [Buffer.alloc(800, 7)];

describe('a CA that was re-created', () => {
  it('has the certificates of its private key', async () => {
    const { current, certificates, attributes } = await recreated();
    const object = caObject({ ...attributes, nDSPKIPrivateKey: [pkcs8Of(current)] });
    expect(own(object)).toEqual([certificates.current.sha256]);
    const { pairs } = await caMaterial(object, RIGHTS);
    expect(pairs[0]).toMatchObject({ decided: true, key: { kind: 'clear' } });
  });

  it.each(['SubjectPublicKeyInfo', 'only the key'])(
    'has the certificates of nDSPKIPublicKey (%s) if the private key is wrapped',
    async (form) => {
      const { certificates, attributes } = await recreated();
      const { spki } = certificates.current;
      const published = form === 'only the key' ? spki.subarray(-65) : spki;
      const object = caObject({ ...attributes, nDSPKIPrivateKey: WRAPPED, nDSPKIPublicKey: [published] });
      expect(own(object)).toEqual([certificates.current.sha256]);
      const { pairs } = await caMaterial(object, RIGHTS);
      expect(pairs[0]).toMatchObject({ decided: true, key: { kind: 'unavailable' } });
    },
  );

  it('is completed by the export, if nothing else shows which key is current', async () => {
    const { current, certificates, attributes } = await recreated();
    const material = await caMaterial(caObject({ ...attributes, nDSPKIPrivateKey: WRAPPED }), RIGHTS);
    expect(material.pairs[0]!.decided).toBe(false);
    const exported = {
      fileName: 'export.pfx',
      keys: [pkcs8Of(current)],
      certificates: [certificates.current],
      wipe: () => undefined,
    };
    const completed = completeFrom(material, exported);
    if (!completed.ok) throw new Error(completed.failure.code);
    const [pair] = completed.value.completed;
    expect(pair).toMatchObject({ freshness: 'same', fromTree: 0, fromFile: 0 });
    expect(pair!.pair.certificates.selfSigned?.sha256).toBe(certificates.current.sha256);
  });

  it('refuses the export of the earlier key if nDSPKIPublicKey shows the current one', async () => {
    const { earlier, certificates, attributes } = await recreated();
    const object = caObject({
      ...attributes,
      nDSPKIPrivateKey: WRAPPED,
      nDSPKIPublicKey: [certificates.current.spki],
    });
    const exported = {
      fileName: 'export.pfx',
      keys: [pkcs8Of(earlier)],
      certificates: [certificates.earlier],
      wipe: () => undefined,
    };
    expect(completeFrom(await caMaterial(object, RIGHTS), exported)).toMatchObject({
      failure: { code: 'BACKUP-EXPORT-OLDER' },
    });
  });
});

it('a certificate with a field that cannot be read is named, not called missing', async () => {
  const { current, certificates, attributes } = await recreated();
  const der = Buffer.from(certificates.current.der);
  // The month of the first date of its validity.
  der[der.indexOf('260101000000Z') + 2] = 0x39;
  const object = caObject({ ...attributes, cACertificate: [der], nDSPKIPrivateKey: [pkcs8Of(current)] });
  expect((await caMaterial(object, RIGHTS)).pairs[0]?.key).toMatchObject({
    failure: { code: 'CERT-FIELD', values: { field: 'validity' } },
  });
});

describe('attributes of an earlier CA object', () => {
  it('are settings only if a CA object has them', () => {
    const attribute = (type: string, ...values: string[]) => ({
      type,
      values: values.map((value) => Buffer.from(value)),
    });
    const { classes, settings, foreign } = settingsOf([
      attribute('objectClass', 'nDSPKICertificateAuthority', 'top', 'simpleSecurityObject'),
      attribute('cn', 'CA'),
      attribute('HOSTSERVER;x-option', 'cn=s,o=acme'),
      attribute('ndspkiDefaultRSAKeySize', '4096'),
      attribute('cACertificate;binary', 'certificate'),
      attribute('nDSPKIPrivateKey', 'key'),
      attribute('userPassword;lang-en', 'known to an attacker'),
      attribute('ACL', '2#entry#[Public]#[Entry Rights]'),
      attribute('2.5.4.35', 'userPassword by its OID'),
      attribute('createTimestamp', '20260101000000Z'),
      attribute('labeledURI', 'http://attacker.example'),
    ]);
    expect(settings.map(({ type }) => type)).toEqual(['HOSTSERVER;x-option', 'ndspkiDefaultRSAKeySize']);
    expect(classes.map(String)).toEqual(['nDSPKICertificateAuthority', 'top']);
    expect(foreign).toEqual([
      'userPassword;lang-en',
      'ACL',
      '2.5.4.35',
      'createTimestamp',
      'labeledURI',
      'objectClass simpleSecurityObject',
    ]);
    expect(valuesOf({ attributes: settings }, 'hostServer').map(String)).toEqual(['cn=s,o=acme']);
  });

  it('takes over no class with an option, and no text that could not be shown whole before it is written', () => {
    const attribute = (type: string, ...values: readonly (string | Buffer)[]) => ({
      type,
      values: values.map((value) => Buffer.from(value)),
    });
    const { classes, settings, foreign } = settingsOf([
      attribute('objectClass', 'nDSPKICertificateAuthority', 'Top;evil', 'nDSPKICertificateAuthority;person'),
      attribute('nDSPKIParentCA', `${'x'.repeat(1100)},HIDDEN`),
      attribute('hostServer', 'cn=s,o=acme\nuserPassword: x'),
      attribute('nDSPKISubjectName', Buffer.from([0x4f, 0x3d, 0xff])),
      attribute('ndspkiDefaultRSAKeySize', '4096'),
      attribute('crossCertificatePair', Buffer.from([0x30, 0x00, 0xff])),
    ]);
    expect(classes.map(String)).toEqual(['nDSPKICertificateAuthority']);
    expect(settings.map(({ type }) => type)).toEqual(['ndspkiDefaultRSAKeySize', 'crossCertificatePair']);
    expect(foreign).toEqual([
      ...['nDSPKIParentCA', 'hostServer', 'nDSPKISubjectName'],
      ...['objectClass Top;evil', 'objectClass nDSPKICertificateAuthority;person'],
    ]);
  });
});
