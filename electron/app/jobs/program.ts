/** The job program. Arguments: path of the socket, language of the texts in files and reports, tag of their formats. */
import { serveJob } from '../../job/index.ts';
import { warmUp } from '../../pfx/index.ts';
import { catalogues, setTexts, type Locale } from '../../../shared/messages/index.ts';
import { backupOperations } from '../backup/index.ts';
import { loginOperations } from '../login/index.ts';
import { restoreOperations } from '../restore/index.ts';

const [path = '', locale = 'en', formatTag = 'en'] = process.argv.slice(2);
void catalogues[locale as Locale]().then((texts) => {
  setTexts(texts, formatTag);
  serveJob(path, { ...backupOperations, ...restoreOperations, ...loginOperations });
  warmUp();
});
