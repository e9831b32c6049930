; Stands in for the installer that electron-builder makes: neither Debian nor npm has its plugins. It installs a payload, runs
; the product's own macros where electron-builder does, and writes the same kind of uninstall entry. Test support, not part
; of the product.
;
; PROJECT, OUT, PAYLOAD: absolute paths; VERSION; SCOPE: "current" or "all", for one user or for the machine.

Unicode true
Target amd64-unicode

!define APP_EXECUTABLE_FILENAME "OrgCA Backup.exe"
!define UNINSTALLER "Uninstall OrgCA Backup.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\orgca-backup"
!include "${PROJECT}/assets/windows/installer.nsh"

Name "OrgCA Backup"
OutFile "${OUT}"
SilentInstall silent
SilentUnInstall silent
RequestExecutionLevel user
InstallDir "C:\Programs\OrgCA Backup"

Section
  SetShellVarContext ${SCOPE}
  ; The version that is there is removed first.
  ReadRegStr $0 SHELL_CONTEXT "${UNINSTALL_KEY}" "UninstallString"
  StrCmp $0 "" +2
  ExecWait '$0 /S _?=$INSTDIR'
  SetOutPath "$INSTDIR"
  File "/oname=${APP_EXECUTABLE_FILENAME}" "${PAYLOAD}"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  WriteRegStr SHELL_CONTEXT "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHELL_CONTEXT "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  !insertmacro customInstall
SectionEnd

Section "Uninstall"
  SetShellVarContext ${SCOPE}
  !insertmacro customUnInstall
  DeleteRegKey SHELL_CONTEXT "${UNINSTALL_KEY}"
  Delete "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
  Delete "$INSTDIR\${UNINSTALLER}"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
SectionEnd
