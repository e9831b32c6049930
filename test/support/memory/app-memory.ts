/** What the app's processes keep between two calls of the window: their memory at one moment, with nothing collected before. */
import { existsSync } from 'node:fs';
import { expect, test, type ElectronApplication, type JSHandle } from '@playwright/test';
import { countInMemory } from './process-memory.ts';
import type { Trace } from './traces.ts';

/** What is looked for in the memory of the app. */
interface Search {
  /** Such as `after the backup`. */
  readonly when: string;
  /** No secret: main and the window have it, or the search finds nothing at all. */
  readonly control: readonly Trace[];
  /** Must be nowhere. */
  readonly wiped: readonly Trace[];
  /** Texts of JavaScript, which cannot be wiped: how many there are stands in the report. */
  readonly counted: readonly Trace[];
  /** Processes of the jobs that have just ended. */
  readonly jobs?: readonly number[] | undefined;
}

/** The door in main that every call of the window goes through. */
interface Door {
  /** Resolves when no call is under way. Those that come then wait. */
  close(): Promise<void>;
  open(): void;
}

/** @returns process ids of the job processes that run */
export const jobProcesses = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate((electron) =>
    electron.app
      .getAppMetrics()
      .filter(({ type, name }) => type === 'Utility' && name === 'OrgCA Backup job')
      .map(({ pid }) => pid),
  );

/** Resolves when the processes have ended and the system has their memory back. */
const ended = (pids: readonly number[]): Promise<void> =>
  expect.poll(() => pids.filter((pid) => existsSync(`/proc/${String(pid)}`))).toEqual([]);

/** Reads the memory of the app between two calls. */
export class AppMemory {
  readonly #app: ElectronApplication;
  readonly #door: JSHandle<Door>;

  private constructor(app: ElectronApplication, door: JSHandle<Door>) {
    this.#app = app;
    this.#door = door;
  }

  /** To be called while the window waits for nothing: calls that are under way are not counted. */
  static async of(app: ElectronApplication): Promise<AppMemory> {
    const door = await app.evaluateHandle(({ ipcMain }): Door => {
      type Listener = (...call: unknown[]) => Promise<unknown>;
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Listener> };
      const serve = handlers.get('call')!;
      let underWay = 0;
      let told: (() => void) | undefined;
      let opened: Promise<void> | undefined;
      let open: (() => void) | undefined;
      handlers.set('call', async (...call) => {
        while (opened) await opened;
        underWay++;
        try {
          return await serve(...call);
        } finally {
          underWay--;
          tell();
        }
      });
      const tell = (): void => {
        if (underWay > 0 || told === undefined) return;
        opened = new Promise((resolve) => {
          open = resolve;
        });
        told();
        told = undefined;
      };
      return {
        close: () =>
          new Promise((resolve) => {
            told = resolve;
            tell();
          }),
        open: () => {
          opened = undefined;
          open?.();
        },
      };
    });
    return new AppMemory(app, door);
  }

  /**
   * Waits until the call that is under way has ended, and the job processes with it. Then it stops all processes of the app,
   * searches once what each may write to, and expects no trace of what must be wiped.
   */
  async expectWiped({ when, control, wiped, counted, jobs = [] }: Search): Promise<void> {
    const secret = new Set(wiped.map(({ name }) => name));
    const left: string[] = [];
    const types: string[] = [];
    for (const { type, name, counts } of await this.#betweenCalls([...control, ...wiped, ...counted], jobs)) {
      types.push(type);
      const description = [...counts].map(([form, count]) => `${form}: ${String(count)}`).join('; ');
      test.info().annotations.push({ type: `memory of ${type} ${name} ${when}`, description });
      if (type === 'Browser' || type === 'Tab') {
        const controls = control.filter((trace) => counts.has(trace.name));
        expect(controls, `${type} ${when}`).not.toEqual([]);
      }
      for (const found of counts.keys()) if (secret.has(found)) left.push(`${type}: ${found}`);
    }
    expect(types).toEqual(expect.arrayContaining(['Browser', 'Tab', 'Utility']));
    expect(left, when).toEqual([]);
  }

  async #betweenCalls(traces: readonly Trace[], jobs: readonly number[]) {
    await this.#door.evaluate((door) => door.close());
    const stopped: number[] = [];
    try {
      await ended(jobs);
      const processes = await this.#app.evaluate(({ app }) =>
        app.getAppMetrics().map(({ pid, type, name = '' }) => ({ pid, type, name })),
      );
      for (const { pid } of processes) if (signal(pid, 'SIGSTOP')) stopped.push(pid);
      return processes.map(({ pid, type, name }) => ({ type, name, counts: countInMemory(pid, traces) }));
    } finally {
      for (const pid of stopped) signal(pid, 'SIGCONT');
      await this.#door.evaluate((door) => {
        door.open();
      });
    }
  }
}

/** @returns whether there is such a process */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
