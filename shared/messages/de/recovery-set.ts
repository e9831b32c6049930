import type { recoverySet as english } from '../en/recovery-set.ts';
import type { Shape } from '../shape.ts';

/** Die Prüfliste zu dem, was eine vollständige Wiederherstellung neben der Sicherung der CA braucht: Seite E7, Wiederherstellungsblatt, Anleitung. */
export const recoverySet = {
  title: 'Alles für die vollständige Wiederherstellung',
  intro:
    'Die Sicherung stellt die CA wieder her. Um einen verlorenen Server vollständig wiederherzustellen, brauchen Sie außerdem Folgendes. Aktivieren Sie jede Zeile, die erledigt ist.',
  items: {
    roles:
      'Die Aufgaben der Server sind notiert. Host-Server der CA: {host}. Server mit dem Baumschlüssel (W0.KAP.Security): {servers}.',
    database:
      'Die eDirectory-Datenbank von {host} ist zusammen mit NICI gesichert, als root auf diesem Server. Eine Datenbanksicherung ohne NICI ist unbrauchbar. Sichern Sie ebenso jeden anderen Server, den Sie wiederherstellen können möchten.',
    'nici-linux':
      'Unter Linux ist /var/opt/novell/nici mit den genauen Berechtigungen aufbewahrt, ebenso die NICI-Dateien in /etc/opt/novell. Ein verlorener Maschinenschlüssel ist nicht wiederherstellbar.',
    'nici-windows':
      'Unter Windows sind die Registrierungsschlüssel HKLM\\SOFTWARE\\Novell\\NICI* aufbewahrt, ebenso der Ordner, den ihr Wert ConfigDirectory nennt.',
    'keep-existing':
      'Alle, die Server wiederherstellen, wissen: Zuerst den vorhandenen NICI-Ordner des Servers unter einem anderen Namen aufbewahren.',
    'never-copy':
      'Alle, die Server wiederherstellen, wissen: nicisdi.key nie von einem Server auf einen anderen kopieren. Die Datei ist für ihren eigenen Server verschlüsselt.',
    'ca-certificate':
      'Alle wissen: /var/opt/novell/eDirectory/data/SSCert.pem ist das CA-Zertifikat ohne Schlüssel. Die Datei ist keine Sicherung der CA.',
  },
  commandNote: 'PASSWORD ist ein neues Passwort Ihrer Wahl. Es schützt die NICI-Dateien in der Sicherung.',
  unknownHost: 'dem Host-Server der CA',
  unknownServers: 'unbekannt',
  save: '&Prüfliste speichern',
  saved:
    'Die Prüfliste ist im Sicherungsprotokoll gespeichert und wird auf das Wiederherstellungsblatt gedruckt.',
  nothingNew: 'Aktivieren oder deaktivieren Sie zuerst eine Zeile.',
  ticked: 'Erledigt {date}',
  open: 'Offen',
} as const satisfies Shape<typeof english>;
