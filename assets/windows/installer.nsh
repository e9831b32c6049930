; "Verify with OrgCA Backup" in the context menu of PFX files, beside what Windows itself offers: the program that opens
; them on a double click stays the one that the user has.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.pfx\shell\OrgCABackup.Verify" "" "Verify with OrgCA Backup"
  WriteRegStr SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.pfx\shell\OrgCABackup.Verify" "Icon" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.pfx\shell\OrgCABackup.Verify\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.pfx\shell\OrgCABackup.Verify"
  ; Where no other program has an entry.
  DeleteRegKey /ifempty SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.pfx\shell"
  DeleteRegKey /ifempty SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.pfx"
!macroend
