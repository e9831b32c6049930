#!/bin/sh
# Runs after installation and upgrade. Electron-builder replaces the names in braces.
set -e
folder='/opt/${sanitizedProductName}'

# Chromium's sandbox needs user namespaces or, on kernels without them, its setuid helper. Debian's kernels can refuse
# namespaces to everyone but root, whom unshare asks for here.
userns_clone=$(cat "/proc/sys/kernel/unprivileged_userns_clone" 2>/dev/null || echo 1)
if [ -L "/proc/self/ns/user" ] && [ "$userns_clone" != 0 ] && unshare --user true 2>/dev/null; then
  chmod 0755 "$folder/chrome-sandbox"
else
  chmod 4755 "$folder/chrome-sandbox"
fi

# Ubuntu 23.10 and later grant user namespaces through an AppArmor profile only. Older AppArmor cannot read the profile
# and does not need it.
source="$folder/resources/apparmor-profile"
profile='/etc/apparmor.d/${executable}'
if command -v apparmor_parser >/dev/null && apparmor_parser --skip-kernel-load --debug "$source" >/dev/null 2>&1; then
  cp -f "$source" "$profile"
  # A chroot shares the kernel, but not the profiles, of the system around it.
  if ! { command -v ischroot >/dev/null && ischroot; } && aa-enabled --quiet 2>/dev/null; then
    apparmor_parser --replace --write-cache --skip-read-cache "$profile" ||
      echo "orgca-backup: AppArmor did not load $profile. It will be loaded at the next start of the system." >&2
  fi
fi
