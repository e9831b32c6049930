/** Departments, users and groups of a company that does not exist. */
import { escapeValue } from '../../directory/index.ts';
import type { Description, Directory } from './directory.ts';
import { administrator, faultyAccounts, HOST_SERVER, helpDesk, type LoginError } from './facts.ts';

const USER = 'inetOrgPerson organizationalPerson person ndsLoginProperties';

interface Department {
  readonly ou: string;
  readonly parent: string;
  readonly place: string;
  readonly people: readonly string[];
}

/** Names from several languages, some with characters that DNs must escape. */
const departments: readonly Department[] = [
  {
    ou: 'Finance',
    parent: 'o=acme',
    place: 'Utrecht',
    people: [
      'Anna Berg',
      'Benjamin Scholz',
      'Chloé Lefèvre',
      'Dorothy Vaughan',
      'Emeka Obi',
      'Fiona Gallagher',
      'Grace Okafor',
      'Henrik Lund',
      'Isabel Ortega',
    ],
  },
  {
    ou: 'Sales',
    parent: 'o=acme',
    place: 'Madrid',
    people: [
      'Carlos Ruiz',
      'Daniela Conti',
      'Erik Johansson',
      'Farah Haddad',
      'Giulia Bianchi',
      'Hanna Nowak',
      "Sean O'Brien",
      'Jürgen Müller',
      'Katarzyna Wójcik',
      'Liam Murphy',
      'Maria da Silva',
    ],
  },
  {
    ou: 'Production',
    parent: 'o=acme',
    place: 'Brno',
    people: [
      'Ivan Petrov',
      'Jana Novotná',
      'Karel Dvořák',
      'Lucie Šimková',
      'Martin Horák',
      'Nguyễn Văn An',
      'Ondřej Beneš',
      'Petra Králová',
      'Radek Malý',
      'Soňa Veselá',
      'Tomáš Urban',
    ],
  },
  {
    ou: 'IT',
    parent: 'o=acme',
    place: 'Utrecht',
    people: [
      'Ada Lindqvist',
      'Bram de Vries',
      'Chen Wei',
      'Deepa Raman',
      'Elif Yılmaz',
      'Femke Bakker',
      'Goran Babić',
    ],
  },
  {
    ou: 'Human Resources',
    parent: 'o=acme',
    place: 'Utrecht',
    people: ['Olga Ivanova', 'Paul Meyer', 'Quentin Dubois', 'Rosa Martins'],
  },
  {
    ou: 'R+D, Prototypes',
    parent: 'o=acme',
    place: 'Zürich',
    people: [
      'Sofia Rossi',
      'Takeshi Yamamoto',
      'Ursula Frey',
      'Victor Hugo Paz',
      'Wanjiru Kamau',
      'Xu Lin',
      'Yara Haddad',
    ],
  },
  {
    ou: 'Logistics',
    parent: 'ou=Production,o=acme',
    place: 'Ostrava',
    people: ['Zdeněk Fiala', 'Alena Pokorná', 'Bohumil Kříž', 'Marek.Jr Sedlák'],
  },
];

interface Person {
  readonly dn: string;
  readonly department: string;
}

/** Adds the departments with their users and groups. */
export function addPeople(directory: Directory): void {
  directory.put('o=acme', 'Organization ndsLoginProperties', {
    description: 'Acme Industries, the company of the training tree',
    l: 'Utrecht',
  });
  directory.put(administrator.dn, USER, {
    sn: 'admin',
    fullName: 'Tree administrator',
    description: 'Supervisor of [Root]',
  });
  const people = departments.flatMap((department) => addDepartment(directory, department));
  directory.put(helpDesk.dn, USER, {
    sn: 'Desk',
    givenName: 'Help',
    fullName: 'Help Desk',
    description: 'May look at everything but the keys',
    title: 'Service desk',
  });
  addFaultyAccounts(directory);
  addGroups(directory, people);
}

function addDepartment(directory: Directory, { ou, parent, place, people }: Department): Person[] {
  const container = `ou=${escapeValue(ou)},${parent}`;
  directory.put(container, 'organizationalUnit ndsLoginProperties', { l: place });
  return people.map((fullName, index) => {
    const words = fullName.split(' ');
    const sn = words.at(-1)!;
    const account = `${words[0]![0]!}${sn}`
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
    // Most entries are named by account, some by full name.
    const cn =
      ou === 'R+D, Prototypes'
        ? `${sn}, ${words.slice(0, -1).join(' ')}`
        : fullName.includes('.')
          ? fullName
          : account;
    const dn = `cn=${escapeValue(cn)},${container}`;
    directory.put(dn, USER, {
      givenName: words.slice(0, -1).join(' '),
      sn,
      fullName,
      uid: account,
      mail: `${account}@acme.example`,
      telephoneNumber: `+31 30 555 0${String(100 + index)}`,
      ou,
      l: place,
      Language: 'ENGLISH',
    });
    return { dn, department: ou };
  });
}

/** Attributes that explain the login error of each account. */
const reasons: Record<LoginError, Description> = {
  '-222': { passwordExpirationTime: '20260101000000Z', loginGraceLimit: '6', loginGraceRemaining: '0' },
  '-223': { passwordExpirationTime: '20260101000000Z', loginGraceLimit: '6', loginGraceRemaining: '3' },
  '-220': { loginDisabled: 'TRUE' },
  '-218': { description: 'May log in at night only' },
  '-217': { loginMaximumSimultaneous: '1' },
  '-197': { lockedByIntruder: 'TRUE' },
};

function addFaultyAccounts(directory: Directory): void {
  directory.put('ou=Accounts,ou=IT,o=acme', 'organizationalUnit ndsLoginProperties', {
    description: 'One account for each way in which a login is refused',
  });
  for (const account of Object.values(faultyAccounts)) {
    directory.put(account.dn, USER, { sn: account.dotted.split('.')[0]!, ...reasons[account.error] });
  }
}

function addGroups(directory: Directory, people: readonly Person[]): void {
  const group = (dn: string, description: string, member: string[]): void =>
    directory.put(dn, 'groupOfNames', { description, member });
  group(
    'cn=Everyone,o=acme',
    'All users',
    people.map(({ dn }) => dn),
  );
  for (const ou of ['Finance', 'Sales']) {
    const member = people.filter(({ department }) => department === ou).map(({ dn }) => dn);
    group(`cn=${ou} Staff,ou=${ou},o=acme`, `Users of ${ou}`, member);
  }
  group('cn=Dev.Ops,ou=IT,o=acme', 'A name with a dot in it', [helpDesk.dn]);
  directory.put('cn=Reception printer,o=acme', 'device', { owner: administrator.dn });
  directory.put('cn=VPN Gateway,ou=IT,o=acme', 'applicationProcess', {
    description: 'Holds a certificate of the Organizational CA',
    hostServer: HOST_SERVER,
  });
}
