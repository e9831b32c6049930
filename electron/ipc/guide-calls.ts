import { guidePdf } from '../app/guide/index.ts';
import type { Installation } from '../app/installation/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import { texts } from '../../shared/messages/current.ts';
import { saveDocument } from './save-document.ts';
import type { Host, State } from './services.ts';

export const guideCalls = (
  state: State,
  host: Host,
  installation: Installation,
): Pick<Handlers, 'guide.save'> => ({
  'guide.save': ({ language }) =>
    saveDocument(state, host, installation, {
      stem: `orgca-guide-${language}`,
      extension: 'pdf',
      typeName: texts().common.menu.fileTypePdf,
      make: () => guidePdf(host, language),
    }),
});
