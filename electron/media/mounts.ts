/** Mounted file systems of Linux, as /proc/self/mountinfo lists them (proc(5), section 3.5). */

/** One line of mountinfo. `device` is `major:minor`, `root` the folder of the file system that is mounted. */
export interface Mount {
  readonly device: string;
  readonly root: string;
  readonly mountPoint: string;
  readonly readOnly: boolean;
  readonly fileSystem: string;
  readonly source: string;
}

/** Parses mountinfo; octal escapes (`\040`) become their characters. */
export function parseMountInfo(text: string): Mount[] {
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [before = '', after = ''] = line.split(' - ');
      const fields = before.split(' ');
      const [fileSystem = '', source = '', superOptions = ''] = after.split(' ');
      const [, , device = '', root = '', mountPoint = '', options = ''] = fields;
      if (!mountPoint) return [];
      const readOnly = options.split(',').includes('ro') || superOptions.split(',').includes('ro');
      return [
        {
          device,
          root: unescapeOctal(root),
          mountPoint: unescapeOctal(mountPoint),
          readOnly,
          fileSystem,
          source: unescapeOctal(source),
        },
      ];
    });
}

/** The escaped bytes are UTF-8, one escape for each byte. */
const unescapeOctal = (text: string): string =>
  text.replace(/(?:\\[0-7]{3})+/g, (escapes) =>
    Buffer.from((escapes.match(/[0-7]{3}/g) ?? []).map((digits) => parseInt(digits, 8))).toString('utf8'),
  );

/** The mount of a path: the one with the longest matching mount point, the last of several stacked ones. */
export function mountOf<M extends { readonly mountPoint: string }>(
  path: string,
  mounts: readonly M[],
): M | undefined {
  const covers = ({ mountPoint }: M): boolean =>
    mountPoint === '/' || path === mountPoint || path.startsWith(`${mountPoint}/`);
  return mounts
    .filter(covers)
    .reduce<M | undefined>(
      (best, mount) => (!best || mount.mountPoint.length >= best.mountPoint.length ? mount : best),
      undefined,
    );
}
