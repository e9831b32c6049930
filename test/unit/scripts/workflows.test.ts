/** The workflows: no rights by default, and every action pinned to one commit. */
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readManifest } from '../../../scripts/lib/lockfile.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { run, type RunResult } from '../../../scripts/lib/run.ts';
import { itWith } from '../../support/platform.ts';

interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: { name?: string; uses?: string; run?: string; with?: Record<string, unknown> }[];
}

const folder = inProject('.github/workflows');

describe.each(await readdir(folder))('%s', (name) => {
  it('gives rights to single jobs only', async () => {
    const { permissions, jobs } = await workflow(name);
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined();
  });

  it('pins every action to a commit and leaves no token behind', async () => {
    const { jobs } = await workflow(name);
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const { uses, with: inputs } of steps) {
      if (uses === undefined) continue;
      expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
      if (uses.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
    }
  });

  it('puts no expression into a command, where a tag or branch name could become code', async () => {
    const { jobs } = await workflow(name);
    const commands = Object.values(jobs).flatMap((job) => job.steps.map(({ run }) => run ?? ''));
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });
});

describe('release.yml', () => {
  /** Runs the step of that name as GitHub would, for a tag. */
  async function runStep(name: string, tag: string, temp: string, folders = ''): Promise<RunResult> {
    const { jobs } = await workflow('release.yml');
    const step = Object.values(jobs)
      .flatMap((job) => job.steps)
      .find((one) => one.name === name);
    return run('bash', ['-e', '-c', step?.run ?? 'exit 99'], {
      env: {
        ...process.env,
        PATH: `${folders}:${process.env['PATH'] ?? ''}`,
        GITHUB_REF_NAME: tag,
        RUNNER_TEMP: temp,
      },
    });
  }

  itWith('sh')('stops at a tag that is not the version', async () => {
    const { version } = await readManifest();
    const step = 'The tag is the version';
    expect((await runStep(step, `v${version}`, tmpdir())).output).toBe('');
    expect((await runStep(step, 'v0.0.1', tmpdir())).status).toBe(1);
  });

  itWith('sh')('takes its notes from the changelog, and marks release candidates', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'orgca-notes-'));
    try {
      const { version } = await readManifest();
      expect((await runStep('Notes of this version', `v${version}`, folder)).output).toBe('');
      const notes = await readFile(path.join(folder, 'notes.md'), 'utf8');
      expect(notes).toContain('### Added\n');
      expect(notes).not.toMatch(/^## /m);
      expect((await runStep('Notes of this version', 'v0.0.1', folder)).status).toBe(1);
      await writeFile(path.join(folder, 'gh'), '#!/bin/sh\necho "$@"\n');
      await chmod(path.join(folder, 'gh'), 0o755);
      expect((await runStep('Draft', 'v1.2.0-rc.3', folder, folder)).output).toContain(' --prerelease ');
      expect((await runStep('Draft', 'v1.2.0', folder, folder)).output).toMatch(
        /^release create v1\.2\.0 --draft --verify-tag (?!.*--prerelease)/,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('limits the time of every job, and uploads no block maps', async () => {
    const { jobs } = await workflow('release.yml');
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
    const uploads = Object.values(jobs).flatMap((job) =>
      job.steps.filter(({ uses }) => uses?.includes('upload-artifact')).map((step) => step.with?.['path']),
    );
    expect(uploads[0]).toContain('!out/packages/*.blockmap');
  });
});

async function workflow(name: string): Promise<{ permissions: unknown; jobs: Record<string, Job> }> {
  return parse(await readFile(`${folder}/${name}`, 'utf8')) as {
    permissions: unknown;
    jobs: Record<string, Job>;
  };
}
