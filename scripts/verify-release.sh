#!/bin/sh
# Checks downloaded packages of OrgCA Backup against SHA256SUMS, and SHA256SUMS against its OpenPGP signature.
#
#   verify-release.sh FOLDER [FINGERPRINT]
#
# FINGERPRINT (40 hexadecimal digits) is the one of the release key. Get it from a place other than the download, and
# import the key into GnuPG first.
#
# Exit status: 0 everything is right; 1 something is wrong; 2 wrong arguments; 3 the checksums are right, but the
# signature cannot be checked here.
set -u
LC_ALL=C
export LC_ALL

wrong() {
  echo "WRONG: $1" >&2
  exit 1
}
unchecked() {
  echo "NOT CHECKED: $1" >&2
  exit 3
}

[ $# -ge 1 ] && [ $# -le 2 ] && cd -- "$1" || {
  echo "Usage: verify-release.sh FOLDER [FINGERPRINT]" >&2
  exit 2
}
fingerprint=$(printf %s "${2-}" | tr -d ' ' | tr a-f A-F)
case $fingerprint in *[!0-9A-F]*) echo "Not a fingerprint: $2" >&2 && exit 2 ;; esac

# 1. Every file that is here and named in SHA256SUMS has its checksum; at least one is. macOS has no GNU sha256sum.
[ -f SHA256SUMS ] || wrong 'there is no SHA256SUMS in the folder'
if sha256sum --version 2>/dev/null | grep -q GNU; then sum=sha256sum; else sum='shasum -a 256'; fi
$sum --check --strict --ignore-missing SHA256SUMS || wrong 'a file is not the one of SHA256SUMS'

# 2. Every package that is here is named in SHA256SUMS.
for file in *.deb *.rpm *.AppImage *.exe *.dmg *.zip; do
  [ -e "$file" ] || continue
  cut -c67- SHA256SUMS | grep -Fqx -- "$file" || wrong "SHA256SUMS does not name $file"
done

# 3. SHA256SUMS is signed with the release key. VALIDSIG ends with the fingerprint of the primary key (GnuPG, doc/DETAILS).
[ -f SHA256SUMS.asc ] || unchecked 'there is no signature, SHA256SUMS.asc'
[ -n "$fingerprint" ] || unchecked 'give the fingerprint of the release key to check the signature'
[ ${#fingerprint} -eq 40 ] || wrong 'a fingerprint has 40 hexadecimal digits'
command -v gpg >/dev/null || unchecked 'gpg is not installed'
answer=$(gpg --batch --status-fd 1 --verify SHA256SUMS.asc SHA256SUMS 2>/dev/null)
status=$?
case $answer in *'] NO_PUBKEY '*) unchecked 'the key that signed is not in your keyring' ;; esac
[ $status -eq 0 ] || wrong 'the signature does not belong to SHA256SUMS'
case $answer in
  *'] REVKEYSIG '* | *'] EXPKEYSIG '*) wrong 'the key that signed is revoked or has expired' ;;
esac
printf '%s\n' "$answer" | grep -q "^\[GNUPG:\] VALIDSIG .* $fingerprint\$" || wrong 'another key signed SHA256SUMS'
echo 'Checksums and signature are right.'
