/** `start-linux.sh`: starts the program from a stick whose file system keeps no permissions. */

export const STARTER = 'start-linux.sh';

/** Folder on the stick for this program itself, if it is unpacked. */
export const PROGRAM_FOLDER = 'program';

/** Switch with which the starter passes the folder of the backups after it has copied the program elsewhere. */
export const STICK_SWITCH = 'recovery-stick';

/**
 * A script for any POSIX shell, started with `sh start-linux.sh`, which needs no permission to execute. If the program on the
 * stick cannot be executed in place (FAT and exFAT, `noexec`), it is copied to a private temporary folder first, and removed from
 * there afterwards. Chromium's sandbox needs rights in a user namespace; Ubuntu 24.04 gives out namespaces without any.
 * @param texts plain lines that the script says
 */
export const starterScript = (texts: {
  copying: string;
  none: string;
  noSandbox: string;
  noExec: string;
}): string => `#!/bin/sh
# sh ${STARTER}
set -eu
# Only the system's own tools: those of a folder that comes earlier in the user's PATH would run with the user's rights.
PATH=/usr/sbin:/usr/bin:/sbin:/bin
export PATH
# Of another AppImage, if the shell was started from one.
unset APPIMAGE APPDIR ARGV0 OWD
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

# Sets "copy" to a private folder in which programs can run: /tmp can be mounted with noexec.
copy=
private_folder() {
  [ -z "$copy" ] || return 0
  for place in "\${TMPDIR:-/tmp}" /var/tmp "\${HOME:-/}"; do
    copy=$(mktemp -d "$place/orgca-backup.XXXXXX" 2>/dev/null) || continue
    : >"$copy/probe"
    chmod u+x "$copy/probe"
    if [ -x "$copy/probe" ]; then
      trap 'rm -rf "$copy"' EXIT
      trap 'exit 130' INT HUP TERM
      rm "$copy/probe"
      return 0
    fi
    rm -rf "$copy"
  done
  echo ${quoted(texts.noExec)} >&2
  exit 1
}

if ! [ -x "$program" ]; then
  echo ${quoted(texts.copying)}
  private_folder
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

# An AppImage mounts itself with FUSE; without it, it unpacks itself into TMPDIR.
case $program in
  *.AppImage)
    if ! command -v fusermount >/dev/null 2>&1 && ! command -v fusermount3 >/dev/null 2>&1; then
      private_folder
      APPIMAGE_EXTRACT_AND_RUN=1
      TMPDIR=$copy
      export APPIMAGE_EXTRACT_AND_RUN TMPDIR
    fi
    ;;
esac
set -- "--${STICK_SWITCH}=$here" "$@"
if [ "$(id -u)" = 0 ] || ! unshare --user --map-root-user unshare --net true 2>/dev/null; then
  echo ${quoted(texts.noSandbox)}
  set -- --no-sandbox "$@"
fi
"$program" "$@"
`;

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
