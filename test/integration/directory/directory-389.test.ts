import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wayFor } from '../../../electron/app/restore/plan.ts';
import { login, type ListingPage, type Session } from '../../../electron/directory/index.ts';
import { type Directory389, startDirectory389 } from '../../support/directory-389/index.ts';
import { codeOf, connected, loggedIn, valueOf } from '../../support/hostile-server/session.ts';

let server: Directory389;
let session: Session;
const PEOPLE = 'ou=people,dc=acme,dc=com';
const person = (cn: string): string =>
  `dn: cn=${cn},${PEOPLE}\nchangetype: add\nobjectClass: inetOrgPerson\ncn: ${cn}\nsn: ${cn}\nuserPassword: first password\n\n`;

beforeAll(async () => {
  server = await startDirectory389();
  server.modify(
    [
      `dn: ${PEOPLE}\nchangetype: add\nobjectClass: organizationalUnit\nou: people\n\n`,
      ...['expired', 'locked', 'reset', 'M\u00fcller\\2C Zo\u00eb'].map(person),
    ].join(''),
  );
  session = await loggedIn({ port: server.port }, server.manager.dn, server.manager.password);
});
afterAll(async () => {
  session.close();
  await server.stop();
});

const configure = (changes: string): void => {
  server.modify(`dn: cn=config\nchangetype: modify\n${changes}\n`);
};

async function logIn(cn: string, password: string): Promise<string> {
  const connection = await connected({ port: server.port });
  try {
    return codeOf(await login(connection, `cn=${cn},${PEOPLE}`, Buffer.from(password)));
  } finally {
    connection.close();
  }
}

describe('389 Directory Server', () => {
  it('is a directory without NICI and without a tree name', () => {
    expect(session.serverInfo).toMatchObject({ vendorName: '389 Project', treeName: '' });
    expect(session.serverInfo.namingContexts).toEqual([server.suffix]);
    expect(wayFor(session.serverInfo, undefined)).toBe('direct');
  });

  it('shows its naming context below the root, and what it holds', async () => {
    const names = async (dn: string): Promise<string[]> => {
      const pages: ListingPage[] = [];
      for await (const page of session.listChildren(dn)) pages.push(valueOf(page));
      return pages.flatMap(({ nodes }) => nodes.map(({ name }) => name));
    };
    expect(await names('')).toEqual([server.suffix]);
    expect(await names('dc=com')).toEqual([server.suffix]);
    expect(await names(server.suffix)).toContain('people');
    expect(await names(PEOPLE)).toContain('M\u00fcller, Zo\u00eb');
  });

  it('is searched from the root', async () => {
    const found: string[] = [];
    for await (const page of session.find({ name: 'M\u00fcller' }))
      found.push(...valueOf(page).nodes.map(({ name }) => name));
    expect(found).toEqual(['M\u00fcller, Zo\u00eb']);
    expect(codeOf(await session.findCa())).toBe('LDAP-SECURITY-NONE');
  });

  it('says with its controls what is wrong with a password', async () => {
    configure(
      'replace: passwordLockout\npasswordLockout: on\n-\nreplace: passwordMaxFailure\npasswordMaxFailure: 2',
    );
    expect(await logIn('locked', 'wrong')).toBe('LDAP-49');
    await logIn('locked', 'wrong');
    expect(await logIn('locked', 'first password')).toBe('LDAP-197');

    configure('replace: passwordMustChange\npasswordMustChange: on');
    server.modify(
      `dn: cn=reset,${PEOPLE}\nchangetype: modify\nreplace: userPassword\nuserPassword: second password\n`,
    );
    expect(await logIn('reset', 'second password')).toBe('LDAP-PASSWORD-RESET');
    configure('replace: passwordMustChange\npasswordMustChange: off');

    configure('replace: passwordExp\npasswordExp: on');
    server.modify(
      `dn: cn=expired,${PEOPLE}\nchangetype: modify\nreplace: passwordExpirationTime\npasswordExpirationTime: 20200101000000Z\n`,
    );
    expect(await logIn('expired', 'first password')).toBe('LDAP-PASSWORD-EXPIRED');
  });

  it('stops at its limits, and the list says so, also without a hit', async () => {
    server.modify(
      `dn: ${server.suffix}\nchangetype: modify\nadd: aci\n` +
        'aci: (targetattr="*")(version 3.0; acl "read"; allow (read,search) userdn="ldap:///all";)\n\n' +
        person('limited') +
        `dn: cn=limited,${PEOPLE}\nchangetype: modify\nadd: nsPagedSizeLimit\nnsPagedSizeLimit: 2\n-\n` +
        'add: nsPagedLookThroughLimit\nnsPagedLookThroughLimit: 2\n',
    );
    const limited = await loggedIn({ port: server.port }, `cn=limited,${PEOPLE}`, 'first password');
    const pages: ListingPage[] = [];
    for await (const page of limited.listChildren(PEOPLE)) pages.push(valueOf(page));
    expect(pages.at(-1)).toMatchObject({ limited: true, more: false });
    limited.close();
  });
});
