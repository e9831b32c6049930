import type { pfxErrors as english } from '../../en/errors/pfx.ts';
import type { Shape } from '../../shape.ts';

/** Fehler beim Lesen und Schreiben von PKCS-#12-Dateien. */
export const pfxErrors = {
  'PFX-NOT-PFX': {
    what: 'Das ist keine PKCS-#12-Datei (PFX).',
    why: 'Die Datei beginnt nicht so, wie eine PFX-Datei beginnen muss.',
    todo: 'Wählen Sie eine PKCS-#12-Datei, etwa eine Sicherungsdatei. Ihr Name endet meist auf .pfx oder .p12.',
  },
  'PFX-EMPTY': {
    what: 'Die Datei hat keinen Inhalt.',
    why: 'Sie ist leer, oder sie enthält nur Nullen. Das geschieht, wenn ein Kopiervorgang abgebrochen oder ein Datenträger zu früh entfernt wurde.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung.',
  },
  'PFX-IS-ARCHIVE': {
    what: 'Das ist eine komprimierte Datei ({format}), keine PKCS-#12-Datei (PFX).',
    why: 'Die Sicherung kann darin enthalten sein.',
    todo: 'Entpacken Sie die Datei und wählen Sie dann die PKCS-#12-Datei darin. Ihr Name endet meist auf .pfx oder .p12.',
  },
  'PFX-IS-KEYSTORE': {
    what: 'Das ist ein Java-Keystore ({format}), keine PKCS-#12-Datei (PFX).',
    why: 'Java schreibt dieses Format nur für eigene Programme.',
    todo: 'Wandeln Sie ihn mit keytool -importkeystore -deststoretype PKCS12 um und wählen Sie dann die neue Datei.',
  },
  'PFX-IS-WEB-PAGE': {
    what: 'Das ist eine Webseite, keine PKCS-#12-Datei (PFX).',
    why: 'Ein Browser speichert unter dem Namen der Datei die Anmeldeseite, wenn die Sitzung beim Server abgelaufen ist.',
    todo: 'Melden Sie sich neu an, laden Sie die Datei noch einmal herunter und wählen Sie sie dann.',
  },
  'PFX-IS-CERTIFICATE': {
    what: 'Die Datei enthält Zertifikate, aber keinen privaten Schlüssel.',
    why: 'Es ist eine Zertifikatdatei, keine PKCS-#12-Datei (PFX). Aus Zertifikaten allein kann keine CA wiederhergestellt werden.',
    todo: 'Wählen Sie eine PKCS-#12-Datei, etwa eine Sicherungsdatei. Ihr Name endet meist auf .pfx oder .p12.',
  },
  'PFX-IS-KEY': {
    what: 'Die Datei enthält einen privaten Schlüssel, ist aber keine PKCS-#12-Datei (PFX).',
    why: 'Es ist eine Schlüsseldatei im Format PEM oder PKCS #8.',
    todo: 'Wählen Sie eine PKCS-#12-Datei, etwa eine Sicherungsdatei. Ihr Name endet meist auf .pfx oder .p12.',
  },
  'PFX-IS-PEM': {
    what: 'Dies ist eine PEM-Datei mit anderem Inhalt: {labels}.',
    why: 'Was eine PEM-Datei enthält, steht in den Zeilen, die mit „-----BEGIN“ beginnen. Sie ist keine PKCS-#12-Datei (PFX), oder dieser Teil ist nicht lesbar.',
    todo: 'Wählen Sie eine PKCS-#12-Datei, etwa eine Sicherungsdatei. Ihr Name endet meist auf .pfx oder .p12.',
  },
  'PFX-DAMAGED': {
    what: 'Die Datei ist beschädigt. {where} kann nicht gelesen werden.',
    why: 'Die Datei wurde nach dem Schreiben abgeschnitten, verändert oder fehlerhaft kopiert. Am Passwort liegt es nicht.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung. Wenn es keine andere gibt, kopieren Sie die Datei noch einmal vom ursprünglichen Datenträger.',
  },
  'PFX-WRONG-PASSWORD': {
    what: 'Das Passwort öffnet diese Datei nicht.',
    why: 'Die Integritätsprüfung (MAC) schlägt mit diesem Passwort fehl.',
    todo: 'Geben Sie das Passwort noch einmal ein. Prüfen Sie die Feststelltaste, die Tastatursprache, Leerzeichen am Anfang und Ende und ähnliche Zeichen wie O und 0. Wurde es auf einem anderen System festgelegt, fragen Sie, wie dort Sonderzeichen eingegeben wurden. Stellen Sie sicher, dass es das Passwort dieser Datei ist, denn jede Sicherung kann ein eigenes haben.',
  },
  'PFX-INTEGRITY': {
    what: 'Das Passwort entschlüsselt die Datei, aber die Integritätsprüfung (MAC) schlägt damit fehl.',
    why: 'Die Datei wurde nach dem Schreiben verändert oder beschädigt, oder die Integritätsprüfung hat ein eigenes Passwort.',
    todo: 'Verwenden Sie eine andere Kopie der Sicherung. Schlägt jede Kopie auf dieselbe Weise fehl, fragen Sie die Person, die die Datei erstellt hat, ob sie zwei Passwörter hat. Geben Sie dann zuerst das Passwort der Integritätsprüfung ein.',
  },
  'PFX-NO-MAC': {
    what: 'Die Datei konnte nicht geöffnet werden. Ob das Passwort falsch ist, lässt sich nicht feststellen.',
    why: 'Die Datei enthält keine Integritätsprüfung (MAC), die ein falsches Passwort von einer beschädigten Datei unterscheidet.',
    todo: 'Geben Sie das Passwort noch einmal ein. Wenn Sie sicher sind, dass es stimmt, verwenden Sie eine andere Kopie der Datei.',
  },
  'PFX-OTHER-PASSWORD': {
    what: 'Das Passwort öffnet die Datei, aber {where} ist mit einem anderen Passwort geschützt.',
    why: 'Die Datei selbst ist unversehrt, aber dieser Teil wurde mit einem eigenen Passwort verschlüsselt.',
    todo: 'Fragen Sie die Person, die die Datei erstellt hat, nach beiden Passwörtern und geben Sie auch das zweite ein (Befehlszeile: --second-password-file). Wenn nur ein Passwort eingegeben werden kann, erstellen Sie zuerst eine Datei mit einem Passwort: „Werkzeuge > Passwort einer Sicherung ändern“ (Befehlszeile: change-password).',
  },
  'PFX-SECOND-PASSWORD': {
    what: 'Das zweite Passwort öffnet {where} nicht.',
    why: 'Es wurde falsch eingegeben, oder die Datei hat mehr als zwei Passwörter: für die Integritätsprüfung, die Zertifikate und den Schlüssel.',
    todo: 'Geben Sie das zweite Passwort noch einmal ein. Hat die Datei mehr als zwei Passwörter, öffnen Sie sie mit dem Programm, das sie erstellt hat, und exportieren Sie sie noch einmal mit nur einem Passwort.',
  },
  'PFX-UNSUPPORTED': {
    what: 'Die Datei verwendet {algorithm} ({oid}). OrgCA Backup unterstützt dieses Verfahren nicht.',
    why: 'Das Programm, das die Datei erstellt hat, verwendet ein seltenes oder veraltetes Verfahren.',
    todo: 'Öffnen Sie die Datei mit dem Programm, das sie erstellt hat, und exportieren Sie sie noch einmal mit AES-256 oder Triple DES.',
  },
  'PFX-TOO-EXPENSIVE': {
    what: 'Die Datei erfordert {iterations} Iterationen und wurde deshalb nicht geöffnet.',
    why: 'Zulässig sind höchstens {limit} Iterationen. Mehr könnten diesen Computer stundenlang beschäftigen.',
    todo: 'Prüfen Sie, woher die Datei stammt. Wenn es Ihre eigene ist, exportieren Sie sie noch einmal mit weniger Iterationen, z. B. 600.000.',
  },
  'PFX-SCRYPT-TOO-EXPENSIVE': {
    what: 'Die Datei wurde nicht geöffnet, weil ihre Schlüsselableitung zu viel Zeit oder Speicher benötigt: scrypt mit N = {n}, r = {r}, p = {p}.',
    why: 'Zulässig sind höchstens {megabytes} MB Speicher und die Zeit von 5.000.000 Iterationen. Mehr könnte diesen Computer stundenlang blockieren.',
    todo: 'Prüfen Sie, woher die Datei stammt. Ist es Ihre eigene, exportieren Sie sie noch einmal mit kleineren Werten, etwa N = 16384, r = 8, p = 1.',
  },
  'PFX-TOO-MANY-BAGS': {
    what: 'Die Datei wurde nicht geöffnet, weil sie mehr als {limit} Schlüssel, Zertifikate oder andere Einträge enthält.',
    why: 'Die Sicherung einer CA enthält einen Schlüssel und wenige Zertifikate.',
    todo: 'Prüfen Sie, woher die Datei stammt, oder wählen Sie eine andere.',
  },
  'PFX-TOO-MANY-ATTRIBUTES': {
    what: 'Die Datei wurde nicht geöffnet, weil ihre Einträge mehr als {limit} Attribute haben.',
    why: 'Die Einträge einer Sicherung haben je zwei oder drei Attribute, etwa einen Namen. Die Datei wurde vermutlich erstellt, um Programme zu blockieren.',
    todo: 'Prüfen Sie, woher die Datei stammt, oder wählen Sie eine andere.',
  },
  'PFX-TOO-MANY-KEYS': {
    what: 'Die Datei wurde nicht geöffnet, weil sie mehr als {limit} private Schlüssel enthält.',
    why: 'Die Sicherung einer CA enthält einen Schlüssel. Jeder Schlüssel muss mit den Zertifikaten geprüft werden, und das braucht Zeit.',
    todo: 'Prüfen Sie, woher die Datei stammt. Ist sie ein Export mehrerer Schlüssel, exportieren Sie die CA allein.',
  },
  'PFX-KEY-TOO-LARGE': {
    what: 'Die Datei wurde nicht geöffnet, weil die Parameter ihres privaten Schlüssels ({algorithm}) zu groß sind.',
    why: 'Die Zahlen in den Parametern des Schlüssels einer CA haben höchstens 4.096 Bit. Mit größeren könnte dieser Computer minutenlang rechnen.',
    todo: 'Prüfen Sie, woher die Datei stammt, oder wählen Sie eine andere.',
  },
  'PFX-TOO-LARGE': {
    what: 'Die Datei ist {bytes} Byte groß und wurde deshalb nicht geöffnet.',
    why: 'PKCS-#12-Dateien mit Zertifikaten und Schlüsseln sind weit kleiner als {limit} Byte.',
    todo: 'Prüfen Sie, woher die Datei stammt, oder wählen Sie eine andere.',
  },
  'PFX-CANCELLED': {
    what: 'Der Vorgang wurde abgebrochen.',
    why: 'Sie haben „Abbrechen“ gewählt, während die Datei verschlüsselt oder geöffnet wurde.',
    todo: 'Beginnen Sie erneut, wenn Sie so weit sind. Es wurde nichts geschrieben.',
  },
  'PFX-KEY-FORM': {
    what: 'Der private Schlüssel ist nicht im Format PKCS #8.',
    why: 'Eine PKCS-#12-Datei kann private Schlüssel nur in diesem Format enthalten.',
    todo: 'Konvertieren Sie den Schlüssel zuerst in PKCS #8 oder wählen Sie eine andere Quelle des Schlüssels.',
  },
  'PFX-CERTIFICATE-FORM': {
    what: 'Eines der Zertifikate ist kein X.509-Zertifikat.',
    why: 'Die Daten haben nicht die Form eines Zertifikats. Kein Programm kann es aus der Datei lesen.',
    todo: 'Exportieren Sie das Zertifikat noch einmal aus seiner Quelle.',
  },
  'PFX-KEY-LOCKED': {
    what: 'Das Passwort öffnet diesen verschlüsselten privaten Schlüssel nicht.',
    why: 'Das Passwort ist falsch oder der Schlüssel ist beschädigt. Was zutrifft, lässt sich an einem verschlüsselten Schlüssel nicht feststellen.',
    todo: 'Geben Sie das Passwort noch einmal ein. Wenn Sie sicher sind, dass es stimmt, exportieren Sie den Schlüssel noch einmal aus seiner Quelle.',
  },
} as const satisfies Shape<typeof english>;
