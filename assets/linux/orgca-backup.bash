_orgca_backup() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W 'backup verify inspect restore-files change-password status certificates training completion --help --version' -- "$current"))
    return
  fi
  case $previous in
    --profile) COMPREPLY=($(compgen -W 'modern compatible pbmac1 edirectory' -- "$current")); return ;;
    --make) COMPREPLY=($(compgen -W 'pfx root-der root-pem chain-pem p7b ldif sheet key' -- "$current")); return ;;
    --format) COMPREPLY=($(compgen -W 'text nagios prometheus' -- "$current")); return ;;
  esac
  case $current in -*)
    case ${COMP_WORDS[1]} in
      backup) words='--help --json --data-folder --server --starttls --user --ca --pin --ca-object --all-certificates --output --copy --replace --profile --key-file --gateway --password-file --password-fd --password-stdin --password-credential --directory-password-file --directory-password-fd --directory-password-stdin --directory-password-credential --key-password-file --key-password-fd --key-password-stdin --key-password-credential --key-file-password-file --key-file-password-fd --key-file-password-stdin --key-file-password-credential' ;;
      verify) words='--help --json --data-folder --server --starttls --user --ca --pin --share-file --shares --password-file --password-fd --password-stdin --password-credential --second-password-file --second-password-fd --second-password-stdin --second-password-credential --directory-password-file --directory-password-fd --directory-password-stdin --directory-password-credential' ;;
      inspect) words='--help --json --data-folder' ;;
      restore-files) words='--help --json --data-folder --share-file --shares --folder --make --replace --profile --allow-key --name --host-server --medium --pfx-only --accept-unsealed --password-file --password-fd --password-stdin --password-credential --second-password-file --second-password-fd --second-password-stdin --second-password-credential --new-password-file --new-password-fd --new-password-stdin --new-password-credential' ;;
      change-password) words='--help --json --data-folder --share-file --shares --profile --accept-unprotected --accept-unsealed --password-file --password-fd --password-stdin --password-credential --second-password-file --second-password-fd --second-password-stdin --second-password-credential --new-password-file --new-password-fd --new-password-stdin --new-password-credential' ;;
      status) words='--help --json --data-folder --server --starttls --user --ca --pin --format --backup-days --verification-days --expiry-days --directory-password-file --directory-password-fd --directory-password-stdin --directory-password-credential' ;;
      certificates) words='--help --json --data-folder --server --starttls --user --ca --pin --directory-password-file --directory-password-fd --directory-password-stdin --directory-password-credential' ;;
      training) words='--help --json --data-folder --readable-keys --ldaps-port --starttls-port --gateway-port' ;;
      completion) words='--help' ;;
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return ;;
  esac
  [ "${COMP_WORDS[1]}" = completion ] && COMPREPLY=($(compgen -W 'bash zsh fish' -- "$current")) && return
  COMPREPLY=($(compgen -f -- "$current"))
}
complete -o filenames -F _orgca_backup orgca-backup orgca-backup-cli
