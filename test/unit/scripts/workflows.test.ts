/** The workflows: no rights by default, and every action pinned to one commit. */
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inProject } from '../../../scripts/lib/project.ts';

interface Job {
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
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

async function workflow(name: string): Promise<{ permissions: unknown; jobs: Record<string, Job> }> {
  return parse(await readFile(`${folder}/${name}`, 'utf8')) as {
    permissions: unknown;
    jobs: Record<string, Job>;
  };
}
