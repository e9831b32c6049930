/** Notices that warn before something is believed or lost, drawn without a window. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../electron/app/restore/index.ts';
import { KeyValueList, pathLines } from '../../../renderer/components/index.ts';
import { ChooseBackups } from '../../../renderer/wizards/backup-files/index.ts';
import type { ChosenBackups } from '../../../renderer/wizards/backup-files/chosen-backups.ts';
import { Leftovers } from '../../../renderer/components/LeftoversNotice.tsx';
import { TrustPage } from '../../../renderer/login/TrustPage.tsx';
import { DestinationWarning } from '../../../renderer/wizards/destination/index.ts';
import { Copies } from '../../../renderer/wizards/export/Copies.tsx';
import type { ExportData } from '../../../renderer/wizards/export/data.ts';
import { day } from '../../../renderer/formatting.ts';
import { format, t } from '../../../renderer/text.ts';
import type { LeftoverView } from '../../../shared/restore.ts';
import type { TargetView } from '../../../shared/views.ts';
import type { TrustQuestion } from '../../../shared/session.ts';

const none = (): void => undefined;

describe('a name that turns text around or controls a terminal', () => {
  const NAME = 'ca\u001b[2J\rA\u202efxp.txt';
  const shown = expect.stringMatching(/^[^\p{Cc}\p{Cf}]*⟨U\+202E⟩[^\p{Cc}\p{Cf}]*$/u) as string;

  it('is shown in parts where files that cannot be opened are listed', async () => {
    const outer = await mkdtemp(join(tmpdir(), 'orgca-names-'));
    const folder = join(outer, NAME);
    await mkdir(folder);
    await writeFile(join(folder, NAME), '');
    const { info } = await inspectFile(join(folder, NAME));
    expect(info.failure?.code).toBe('MEDIA-FILE-EMPTY');
    const data = { files: [{ handle: 'a', ...info }] } as unknown as ChosenBackups;
    expect(renderToStaticMarkup(<ChooseBackups data={data} change={none} onFailure={none} />)).toEqual(shown);
    await rm(outer, { recursive: true });
  });

  it('is shown in parts in values, their labels, and lists of paths', () => {
    const values = [
      { field: 'a', label: NAME, value: 'A' },
      { field: 'b', label: 'B', value: NAME },
      { field: 'c', label: 'C', value: pathLines([NAME]) },
    ];
    for (const value of values)
      expect(renderToStaticMarkup(<KeyValueList values={[value]} />)).toEqual(shown);
  });
});

describe('a destination', () => {
  const drawn = (freeBytes: number | undefined): string =>
    renderToStaticMarkup(<DestinationWarning place="removable" freeBytes={freeBytes} purpose="backup" />);

  it('with too little room is warned about, with what is free', () => {
    const { title } = t.common.files.destination.warnings.full;
    expect(drawn(999_999)).toContain(title);
    expect(drawn(20_000)).toContain('20 kB');
    expect(drawn(1_000_000)).toBe('');
    expect(drawn(undefined)).toBe('');
  });
});

describe('a further copy', () => {
  const target = (folder: string, medium: string): TargetView => ({
    ...{ handle: folder, path: `${folder}/ca.pfx`, fileName: 'ca.pfx', folder, existing: [] },
    ...{ place: 'removable', medium },
  });
  const drawn = (...media: string[]): string => {
    const [first, ...copies] = media.map((medium, at) => target(`/media/${String(at)}`, medium));
    const data = {
      ...{ withKey: true, fileName: 'ca.pfx', copies },
      target: { view: first, location: { kind: 'browsed' } },
    } as unknown as ExportData;
    return renderToStaticMarkup(<Copies data={data} change={none} drives={[]} onFailure={none} />);
  };
  const { title } = t.exportWizard.copies.sameMedium;

  it('is warned about where it is on the medium of the first, or of another copy', () => {
    expect(drawn('a', 'b', 'c')).not.toContain(title);
    expect(drawn('a', 'a').split(title)).toHaveLength(2);
    expect(drawn('a', 'b', 'b').split(title)).toHaveLength(2);
  });
});

describe('files that an earlier run left behind', () => {
  const found = (count: number, outcome: LeftoverView['outcome']) =>
    Array.from({ length: count }, (_, at) => ({
      folder: '/media/x',
      fileName: `.ca-${String(at)}`,
      outcome,
    }));

  it('are named, and counted from the sixth on', () => {
    const drawn = renderToStaticMarkup(<Leftovers leftovers={found(1207, 'removed')} />);
    expect(drawn.match(/<li>/g)).toHaveLength(6);
    expect(drawn).toContain('1,202');
    expect(drawn).toContain(t.common.leftovers.removed);
    const kept = renderToStaticMarkup(<Leftovers leftovers={found(5, 'refused')} />);
    expect(kept.match(/<li>/g)).toHaveLength(5);
    expect(kept).toContain(t.common.leftovers.notRemoved);
    expect(renderToStaticMarkup(<Leftovers leftovers={[]} />)).toBe('');
  });

  it.each(['completed', 'rolled-back'] as const)(
    'of a change that is %s now have their own text',
    (outcome) => {
      const drawn = renderToStaticMarkup(<Leftovers leftovers={found(1, outcome)} />);
      expect(drawn).toContain(t.common.leftovers.changes);
      expect(drawn).not.toContain(t.common.leftovers.removed);
      expect(drawn).toContain(
        format(t.common.leftovers.outcomes[outcome], { folder: '/media/x', file: '.ca-0' }),
      );
    },
  );
});

describe('a server that is not trusted', () => {
  const certificate = {
    ...{ subject: '', issuer: 'CN=x', names: ['DNS:ldap.acme.com', 'IP Address:10.0.0.1'], sha256: '00:11' },
    ...{ notBefore: '2020-01-01T00:00:00.000Z', notAfter: '2021-01-01T00:00:00.000Z' },
    ...{ signatureAlgorithm: 'SHA-1 with RSA' },
  };
  const drawn = (reasons: TrustQuestion['reasons'], weaknesses: TrustQuestion['weaknesses'] = []): string => {
    const question = { server: 'edir1', port: 636, certificate, reasons, weaknesses } as TrustQuestion;
    const state = { question, busy: false, failure: null, training: null };
    return renderToStaticMarkup(<TrustPage state={state} onAccept={none} onRefuse={none} />);
  };

  it('shows every reason, and the names that the certificate is for', () => {
    const page = drawn(['weak', 'expired', 'name-mismatch'], ['sha1-signature']);
    const texts = t.login.l2;
    for (const text of [texts.reasons.weak, texts.reasons['name-mismatch'], texts.weakness['sha1-signature']])
      expect(page).toContain(text);
    expect(page).toContain('ldap.acme.com, 10.0.0.1');
    expect(page).toContain(texts.none);
  });

  it.each(['expired', 'not-yet-valid'] as const)(
    'because it is %s: the date of this computer is named, too',
    (reason) => {
      const page = drawn([reason]);
      expect(page).toContain('the clock of this computer is wrong');
      expect(page).toContain(day(new Date().toISOString()));
    },
  );
});
