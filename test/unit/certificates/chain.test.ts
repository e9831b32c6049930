import { beforeAll, describe, expect, test } from 'vitest';
import { checkIssuer, classifyCa, isSelfSigned, orderChain } from '../../../electron/certificates/index.ts';
import { caConstraints, subjectKeyId } from '../../../electron/training/issue/extensions.ts';
import { issue, organizationalCa, party } from '../../support/certificates/index.ts';

let org: Awaited<ReturnType<typeof organizationalCa>>;

beforeAll(async () => {
  org = await organizationalCa();
});

const later = { notBefore: new Date('2024-01-01'), notAfter: new Date('2034-01-01') };

describe('the two certificates over one key', () => {
  test('are told apart in any order, doubles and strangers among them', async () => {
    const { selfSigned, publicKeyCertificate, chain } = org;
    const stranger = await party(['CN', 'stranger']);
    const alone = issue(stranger, stranger);
    const orders = [
      [selfSigned, publicKeyCertificate, ...chain, alone],
      [alone, ...chain.toReversed(), publicKeyCertificate, selfSigned, publicKeyCertificate],
    ];
    for (const order of orders) {
      const ca = classifyCa(order);
      expect(ca.selfSigned?.sha256).toBe(selfSigned.sha256);
      expect(ca.publicKeyCertificate?.sha256).toBe(publicKeyCertificate.sha256);
      expect(ca.chain.map(({ sha256 }) => sha256)).toEqual(chain.map(({ sha256 }) => sha256));
      expect(ca.complete).toBe(true);
      expect(ca.unrelated.map(({ subject }) => subject)).toEqual(['CN=stranger']);
    }
  });

  test('without the chain, or with half of it, are not complete', () => {
    const { selfSigned, publicKeyCertificate, chain } = org;
    const none = classifyCa([selfSigned, publicKeyCertificate]);
    expect([none.chain.length, none.complete]).toEqual([0, false]);
    const half = classifyCa([selfSigned, publicKeyCertificate, chain[0]!]);
    expect([half.chain.length, half.complete]).toEqual([1, false]);
  });

  test('of which only one is there', () => {
    const { selfSigned, publicKeyCertificate, chain } = org;
    const own = classifyCa([selfSigned]);
    expect([own.selfSigned?.sha256, own.publicKeyCertificate, own.complete]).toEqual([
      selfSigned.sha256,
      undefined,
      true,
    ]);
    const other = classifyCa([publicKeyCertificate, ...chain]);
    expect([other.selfSigned, other.publicKeyCertificate?.sha256, other.complete]).toEqual([
      undefined,
      publicKeyCertificate.sha256,
      true,
    ]);
  });

  test('after a renewal are the newest ones', () => {
    const { ca, machine, selfSigned, publicKeyCertificate, chain } = org;
    const renewedSelf = issue(ca, ca, later);
    const renewedPublic = issue(ca, machine, later);
    const result = classifyCa([publicKeyCertificate, renewedSelf, selfSigned, renewedPublic, ...chain]);
    expect(result.selfSigned?.sha256).toBe(renewedSelf.sha256);
    expect(result.publicKeyCertificate?.sha256).toBe(renewedPublic.sha256);
    expect(result.unrelated).toHaveLength(2);
  });

  test('belong to the key that is asked for, when RSA and EC are mixed', async () => {
    const second = await organizationalCa();
    const all = [org, second].flatMap((one) => [one.selfSigned, one.publicKeyCertificate, ...one.chain]);
    for (const one of [org, second]) {
      const result = classifyCa(all, one.ca.key.spki);
      expect(result.selfSigned?.sha256).toBe(one.selfSigned.sha256);
      expect(result.publicKeyCertificate?.sha256).toBe(one.publicKeyCertificate.sha256);
      expect(result.complete).toBe(true);
    }
  });

  test('that only claim it are not believed', async () => {
    const { ca, publicKeyCertificate, chain } = org;
    const forger = await party(...ca.name);
    // Subject and issuer are the CA's, the signature is somebody else's.
    const forged = issue(ca, forger);
    expect(forged.selfIssued).toBe(true);
    expect(isSelfSigned(forged)).toBe(false);
    const result = classifyCa([forged, publicKeyCertificate, ...chain]);
    expect(result.selfSigned).toBeUndefined();
    expect(result.unrelated.map(({ sha256 }) => sha256)).toEqual([forged.sha256]);
  });

  test('are nowhere in an empty or a strange set', async () => {
    expect(classifyCa([])).toEqual({
      selfSigned: undefined,
      publicKeyCertificate: undefined,
      chain: [],
      complete: false,
      unrelated: [],
    });
    const server = await party(['CN', 'server']);
    const leaf = issue(server, server, { extensions: [] });
    expect(classifyCa([leaf]).unrelated).toHaveLength(1);
  });
});

describe('a chain', () => {
  test('goes by the signature where two issuers have one name', async () => {
    const { publicKeyCertificate, chain, machine, license } = org;
    const impostor = issue(await party(...machine.name), license);
    expect(checkIssuer(publicKeyCertificate, impostor)).toBe('wrong');
    const found = orderChain(publicKeyCertificate, [impostor, ...chain]);
    expect(found.map(({ sha256 }) => sha256)).toEqual(chain.map(({ sha256 }) => sha256));
  });

  test('goes by the key identifier where one key has two', () => {
    const { machine, license, publicKeyCertificate } = org;
    const otherId = issue(machine, license, { extensions: [subjectKeyId(license.key.spki)] });
    expect(checkIssuer(publicKeyCertificate, otherId)).toBe('wrong');
    const without = issue(machine, license, { extensions: [] });
    expect(checkIssuer(publicKeyCertificate, without)).toBe('right');
  });

  test('takes the issuer that is valid longest', () => {
    const { machine, license, publicKeyCertificate, chain } = org;
    const renewed = issue(machine, license, later);
    expect(orderChain(publicKeyCertificate, [chain[0]!, renewed, chain[1]!])[0]?.sha256).toBe(renewed.sha256);
  });

  test('that goes round in circles ends', async () => {
    const a = await party(['CN', 'a']);
    const b = await party(['CN', 'b']);
    const aByB = issue(a, b);
    const bByA = issue(b, a);
    expect(orderChain(aByB, [aByB, bByA]).map(({ subject }) => subject)).toEqual(['CN=b']);
    expect(classifyCa([aByB, bByA]).complete).toBe(false);
  });

  test('of a self-signed certificate is empty', () => {
    expect(orderChain(org.selfSigned, [org.selfSigned, org.publicKeyCertificate, ...org.chain])).toEqual([]);
  });
});

describe('many certificates of one name', () => {
  const crowd = async (size: number, withIds: boolean) => {
    const ca = await party(['CN', 'CA']);
    const extensions = withIds ? {} : { extensions: [caConstraints()] };
    return Array.from({ length: size }, () => issue(ca, ca, extensions));
  };

  test('are not told apart if that takes more signature checks than any CA needs', async () => {
    const many = await crowd(60, false);
    expect(classifyCa(many)).toMatchObject({
      failure: { code: 'CERT-TOO-MANY-SIGNATURES', values: { certificates: 60 } },
      selfSigned: undefined,
      unrelated: many,
    });
    expect(classifyCa(many.slice(0, 20)).failure).toBeUndefined();
  });

  test('are, if their identifiers differ, however many there are', async () => {
    const parties = await Promise.all(Array.from({ length: 100 }, () => party(['CN', 'CA'])));
    expect(classifyCa(parties.map((one) => issue(one, one))).failure).toBeUndefined();
  });
});
