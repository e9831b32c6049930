/** The checklist of what a complete recovery needs besides the backup of the CA: page E7, restore sheet, guide. */
export const recoverySet = {
  title: 'The whole recovery set',
  intro:
    'The backup restores the CA. To restore a lost server completely, you also need the following. Select each line that is done.',
  items: {
    roles:
      'The roles of the servers are written down. Host server of the CA: {host}. Tree key servers (W0.KAP.Security): {servers}.',
    database:
      'The eDirectory database of {host} is backed up together with NICI, as root on that server. A database backup without NICI cannot be used. Do the same on every other server that you want to be able to restore.',
    'nici-linux':
      'On Linux, /var/opt/novell/nici is kept with its exact permissions, and the NICI files in /etc/opt/novell. A lost machine key cannot be recovered.',
    'nici-windows':
      'On Windows, the registry keys HKLM\\SOFTWARE\\Novell\\NICI* are kept, and the folder that their value ConfigDirectory names.',
    'keep-existing':
      'Everyone who restores a server knows: first keep its existing NICI folder under another name.',
    'never-copy':
      'Everyone who restores a server knows: never copy nicisdi.key from one server to another. It is wrapped for its own server.',
    'ca-certificate':
      'Everyone knows that /var/opt/novell/eDirectory/data/SSCert.pem is the CA certificate without its key. It is not a backup of the CA.',
  },
  commandNote: 'PASSWORD is a new password of your choice. It protects the NICI files in the backup.',
  unknownHost: 'the CA’s host server',
  unknownServers: 'unknown',
  save: 'Save chec&klist',
  saved: 'The checklist is saved in the backup record and is printed on the restore sheet.',
  nothingNew: 'Select or clear a line first.',
  ticked: 'Done {date}',
  open: 'Open',
} as const;
