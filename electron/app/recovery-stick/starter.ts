/** `start-linux.sh`: starts the program from a stick whose file system keeps no permissions. */

export const STARTER = 'start-linux.sh';

/** Folder on the stick for this program itself, where it is unpacked. */
export const PROGRAM_FOLDER = 'program';

/** The switch by which the starter says where the backups lie, when it has copied the program elsewhere. */
export const STICK_SWITCH = 'recovery-stick';

/**
 * A script for any POSIX shell, started with `sh start-linux.sh`, which needs no permission to execute. Where the program on the
 * stick cannot be executed in place (FAT and exFAT, `noexec`), it is copied to a private temporary folder first, and removed from
 * there afterwards.
 * @param texts plain lines that the script says
 */
export const starterScript = (texts: {
  copying: string;
  none: string;
  noSandbox: string;
}): string => `#!/bin/sh
# sh ${STARTER}
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
case $(uname -m) in aarch64 | arm64) arch=arm64 ;; *) arch=x86_64 ;; esac

program=
for file in "$here"/*"$arch"*.AppImage "$here"/*.AppImage "$here"/${PROGRAM_FOLDER}/orgca-backup; do
  if [ -f "$file" ]; then
    program=$file
    break
  fi
done
if [ -z "$program" ]; then
  echo ${quoted(texts.none)} >&2
  exit 1
fi

copy=
if ! [ -x "$program" ]; then
  echo ${quoted(texts.copying)}
  copy=$(mktemp -d)
  trap 'rm -rf "$copy"' EXIT
  trap 'exit 130' INT HUP TERM
  case $program in
    *.AppImage)
      cp "$program" "$copy/orgca-backup.AppImage"
      program=$copy/orgca-backup.AppImage
      ;;
    *)
      cp -R "$here/${PROGRAM_FOLDER}" "$copy/"
      program=$copy/${PROGRAM_FOLDER}/orgca-backup
      ;;
  esac
  chmod -R u+rwx "$copy"
fi

# An AppImage mounts itself with FUSE; without it, it unpacks itself.
if ! command -v fusermount >/dev/null 2>&1 && ! command -v fusermount3 >/dev/null 2>&1; then
  APPIMAGE_EXTRACT_AND_RUN=1
  export APPIMAGE_EXTRACT_AND_RUN
fi
set -- "--${STICK_SWITCH}=$here" "$@"
if [ "$(id -u)" = 0 ] || ! unshare --user true 2>/dev/null; then
  echo ${quoted(texts.noSandbox)}
  set -- --no-sandbox "$@"
fi
"$program" "$@"
`;

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
