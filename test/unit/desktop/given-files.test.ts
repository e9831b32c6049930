import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filesIn, filesSent, GivenFiles } from '../../../electron/given-files.ts';

describe('the files of a command line', () => {
  it('are absolute, whatever they were relative to', () => {
    expect(filesIn(['ca.pfx', '../b.pfx', '/media/stick/c.pfx'], '/home/anna/backups')).toEqual([
      '/home/anna/backups/ca.pfx',
      '/home/anna/b.pfx',
      '/media/stick/c.pfx',
    ]);
  });

  it('are neither switches nor empty, and everything after --', () => {
    expect(filesIn(['--lang=de', '', '-x', 'a.pfx', '--', '-odd.pfx'], '/w')).toEqual([
      '/w/a.pfx',
      '/w/-odd.pfx',
    ]);
  });

  it('may be written as file: URLs', () => {
    expect(filesIn(['file:///media/CA%20BACKUP/ca.pfx', 'FILE:///a.pfx'], '/w')).toEqual([
      '/media/CA BACKUP/ca.pfx',
      '/a.pfx',
    ]);
    // Of another computer, or of no file system at all: names of files that are not there.
    expect(filesIn(['file://server/share/ca.pfx', 'file:///%00'], '/w')).toHaveLength(2);
  });

  it('are at most a hundred', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `${String(index)}.pfx`);
    expect(filesIn(names, '/w')).toHaveLength(100);
  });
});

describe('what a second start sent', () => {
  it('is taken where it is a list of absolute paths', () => {
    expect(filesSent({ files: ['/a.pfx', 'b.pfx', 7, null, '/c\0.pfx'] })).toEqual(['/a.pfx']);
    for (const other of [undefined, null, 7, 'text', [], {}, { files: '/a.pfx' }]) {
      expect(filesSent(other)).toEqual([]);
    }
  });
});

describe('given files', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are told of once for what arrives together, and handed out once', () => {
    const told: number[] = [];
    const given = new GivenFiles((count) => told.push(count));
    given.add(['/a.pfx']);
    given.add(['/b.pfx', '/a.pfx']);
    given.add([]);
    vi.runAllTimers();
    expect(told).toEqual([2]);
    expect(given.take()).toEqual(['/a.pfx', '/b.pfx']);
    expect(given.take()).toEqual([]);
  });

  it('are not told of when the window has asked before', () => {
    const told: number[] = [];
    const given = new GivenFiles((count) => told.push(count));
    given.add(['/a.pfx']);
    given.take();
    vi.runAllTimers();
    expect(told).toEqual([]);
  });
});
