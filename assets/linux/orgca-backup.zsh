#compdef orgca-backup orgca-backup-cli
_orgca_backup() {
  local -a offered
  if (( CURRENT == 2 )); then
    compadd -- backup verify inspect restore-files change-password status certificates training completion --help --version
    return
  fi
  case $words[CURRENT-1] in
    --profile) compadd -- modern compatible pbmac1 edirectory; return ;;
    --make) compadd -- pfx root-der root-pem chain-pem p7b ldif sheet key; return ;;
    --format) compadd -- text nagios prometheus; return ;;
  esac
  if [[ $PREFIX == -* ]]; then
    case $words[2] in
      backup) offered=(--help --json --data-folder --server --starttls --user --ca --pin --ca-object --all-certificates --output --copy --replace --profile --key-file --gateway --password-file --password-fd --password-stdin --password-credential --directory-password-file --directory-password-fd --directory-password-stdin --directory-password-credential --key-password-file --key-password-fd --key-password-stdin --key-password-credential --key-file-password-file --key-file-password-fd --key-file-password-stdin --key-file-password-credential) ;;
      verify) offered=(--help --json --data-folder --server --starttls --user --ca --pin --share-file --shares --password-file --password-fd --password-stdin --password-credential --second-password-file --second-password-fd --second-password-stdin --second-password-credential --directory-password-file --directory-password-fd --directory-password-stdin --directory-password-credential) ;;
      inspect) offered=(--help --json --data-folder) ;;
      restore-files) offered=(--help --json --data-folder --share-file --shares --folder --make --replace --profile --allow-key --name --host-server --medium --pfx-only --accept-unsealed --password-file --password-fd --password-stdin --password-credential --second-password-file --second-password-fd --second-password-stdin --second-password-credential --new-password-file --new-password-fd --new-password-stdin --new-password-credential) ;;
      change-password) offered=(--help --json --data-folder --share-file --shares --profile --accept-unprotected --accept-unsealed --password-file --password-fd --password-stdin --password-credential --second-password-file --second-password-fd --second-password-stdin --second-password-credential --new-password-file --new-password-fd --new-password-stdin --new-password-credential) ;;
      status) offered=(--help --json --data-folder --server --starttls --user --ca --pin --format --backup-days --verification-days --expiry-days --directory-password-file --directory-password-fd --directory-password-stdin --directory-password-credential) ;;
      certificates) offered=(--help --json --data-folder --server --starttls --user --ca --pin --directory-password-file --directory-password-fd --directory-password-stdin --directory-password-credential) ;;
      training) offered=(--help --json --data-folder --readable-keys --ldaps-port --starttls-port --gateway-port) ;;
      completion) offered=(--help) ;;
    esac
    compadd -- $offered
    return
  fi
  case $words[2] in
    completion) compadd -- bash zsh fish; return ;;
  esac
  _files
}
if (( ${+compstate} )); then
  _orgca_backup
else
  compdef _orgca_backup orgca-backup orgca-backup-cli
fi
