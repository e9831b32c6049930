#!/bin/sh
# Runs after removal (deb: "remove" or "purge", rpm: 0) and, with another argument, during an upgrade, which keeps the
# profile. Electron-builder replaces the name in braces.
set -e
case $1 in 0 | remove | purge) ;; *) exit 0 ;; esac

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  if ! { command -v ischroot >/dev/null && ischroot; } && aa-enabled --quiet 2>/dev/null; then
    apparmor_parser --remove "$profile" ||
      echo "orgca-backup: AppArmor keeps $profile until the next start of the system." >&2
  fi
  rm -f "$profile"
fi
