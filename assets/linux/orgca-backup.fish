complete -c orgca-backup-cli -w orgca-backup
complete -c orgca-backup -n __fish_use_subcommand -f -a 'backup verify inspect restore-files change-password status certificates training completion'
complete -c orgca-backup -n __fish_use_subcommand -l help
complete -c orgca-backup -n __fish_use_subcommand -l version
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l help
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l json
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l data-folder -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l server -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l starttls
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l user -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l ca -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l pin -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l ca-object -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l all-certificates
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l output -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l copy -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l replace
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l profile -x -a 'modern compatible pbmac1 edirectory'
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l key-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l gateway -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l directory-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l directory-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l directory-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l directory-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l key-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l key-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l key-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l key-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l key-file-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l key-file-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l key-file-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from backup' -l key-file-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l help
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l json
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l data-folder -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l server -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l starttls
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l user -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l ca -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l pin -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l share-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l shares
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l second-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l second-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l second-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l second-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l directory-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l directory-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l directory-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from verify' -l directory-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from inspect' -l help
complete -c orgca-backup -n '__fish_seen_subcommand_from inspect' -l json
complete -c orgca-backup -n '__fish_seen_subcommand_from inspect' -l data-folder -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l help
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l json
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l data-folder -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l share-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l shares
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l folder -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l make -x -a 'pfx root-der root-pem chain-pem p7b ldif sheet key'
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l replace
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l profile -x -a 'modern compatible pbmac1 edirectory'
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l allow-key
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l name -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l host-server -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l medium -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l pfx-only
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l accept-unsealed
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l second-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l second-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l second-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l second-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l new-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l new-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l new-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from restore-files' -l new-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l help
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l json
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l data-folder -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l share-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l shares
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l profile -x -a 'modern compatible pbmac1 edirectory'
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l accept-unprotected
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l accept-unsealed
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l second-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l second-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l second-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l second-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l new-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l new-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l new-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from change-password' -l new-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l help
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l json
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l data-folder -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l server -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l starttls
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l user -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l ca -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l pin -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l format -x -a 'text nagios prometheus'
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l backup-days -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l verification-days -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l expiry-days -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l directory-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l directory-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l directory-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from status' -l directory-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l help
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l json
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l data-folder -r
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l server -r
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l starttls
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l user -r
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l ca -r
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l pin -r
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l directory-password-file -r
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l directory-password-fd -r
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l directory-password-stdin
complete -c orgca-backup -n '__fish_seen_subcommand_from certificates' -l directory-password-credential -r
complete -c orgca-backup -n '__fish_seen_subcommand_from training' -l help
complete -c orgca-backup -n '__fish_seen_subcommand_from training' -l json
complete -c orgca-backup -n '__fish_seen_subcommand_from training' -l data-folder -r
complete -c orgca-backup -n '__fish_seen_subcommand_from training' -l readable-keys
complete -c orgca-backup -n '__fish_seen_subcommand_from training' -l ldaps-port -r
complete -c orgca-backup -n '__fish_seen_subcommand_from training' -l starttls-port -r
complete -c orgca-backup -n '__fish_seen_subcommand_from training' -l gateway-port -r
complete -c orgca-backup -n '__fish_seen_subcommand_from completion' -l help
complete -c orgca-backup -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'
