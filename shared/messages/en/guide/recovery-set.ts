/** Chapter "The whole recovery set". Words in braces are texts of the window. */
export const recoverySet = {
  title: 'The whole recovery set',
  intro: [
    'The backup of the CA brings back the CA. It does not bring back a server. To restore a lost eDirectory server completely, you also need its database, its NICI files, and a note of the role that the server had.',
    'After a backup of a tree whose keys NICI keeps, page E7 lists all of this with the names of your tree: {documents.recoverySet.title}. Select each line that is done and select {documents.recoverySet.save}. The dates go into the backup record and onto the restore sheet.',
    'How certain is this? The lines are taken from the vendor’s guides for NICI, DSBK and Certificate Server. They were not tried on a live server.',
  ],
  steps: {
    roles: {
      title: 'Write down the roles of the servers',
      do: [
        'Note which server is the host server of the CA. Page E1 and the restore sheet name it.',
        'Note which servers provide the tree key. The object W0.KAP.Security lists them, and since eDirectory 9 the object W1.KAP.Security. The checks on page E6 name them.',
      ],
      see: 'If a server is lost, you know whether it hosted the CA, provided the tree key, or both.',
    },
    database: {
      title: 'Back up the database together with NICI',
      do: [
        'Run on each server, as root: dsbk backup -f FILE -l LOG -e PASSWORD. The option -e includes NICI, and the password protects it.',
        'Page E7 shows the line with the name of the host server. Begin with that server.',
      ],
      see: 'The log reports that NICI was backed up. The vendor states that a database backup without NICI cannot be used.',
    },
    nici: {
      title: 'Keep the NICI files',
      do: [
        'On Linux, keep the folder /var/opt/novell/nici with its exact permissions, and the NICI files in /etc/opt/novell.',
        'On Windows, keep the registry keys HKLM\\SOFTWARE\\Novell\\NICI* and the folder that their value ConfigDirectory names.',
      ],
      see: 'The copies are stored with the backup of the CA, under lock. A lost machine key cannot be recovered.',
    },
    never: {
      title: 'Do not mix servers',
      do: [
        'Before any restore, keep the existing NICI folder of the server under another name.',
        'Never copy nicisdi.key from one server to another. It is wrapped for its own server.',
        'Do not take /var/opt/novell/eDirectory/data/SSCert.pem for a backup of the CA. It is the CA certificate without its key.',
      ],
      see: 'Everyone who restores servers has read this page.',
    },
  },
};
