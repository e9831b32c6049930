#!/bin/sh
# in-root.sh ROOT COMMAND...: runs a command in a system of its own below a folder. Not by chroot, where the kernel refuses
# the user namespaces that Chromium's sandbox needs. Called by `unshare --mount --pid --fork`.
set -e
root=$1
shift
mount --make-rprivate /
mount --bind "$root" "$root"
cd "$root"
mount -t proc proc proc
mount --rbind /dev dev
mkdir -p .outside
pivot_root . .outside
cd /
umount --lazy /.outside
# Not as process 1, which gets signals only that it handles.
"$@"
