/** `certificates`: the certificates of the tree's CA and servers, by expiry. */
import { certificatesInUse } from '../../app/status/index.ts';
import { visibleText } from '../../../shared/display-text.ts';
import { format } from '../../../shared/messages/format.ts';
import { texts } from '../../../shared/messages/current.ts';
import { ok } from '../../../shared/result.ts';
import type { Command } from '../command.ts';
import { withLogin } from '../directory.ts';
import { EXIT } from '../exit-status.ts';

export const certificates: Command = (context) =>
  withLogin(context, async (login) => {
    const found = await certificatesInUse(login, context.installation);
    if (!found.ok) return found;
    const { clock, isLimited, unreadable, certificates: all } = found.value;
    const { kinds, limited, unreadable: notRead } = texts().commandLine.certificates;
    const lines = all.map(
      ({ kind, notAfter, object, subject }) =>
        `${notAfter.slice(0, 10)}  ${kinds[kind]}  ${visibleText(subject)}  (${visibleText(object)})`,
    );
    return ok({
      status: EXIT.good,
      result: found.value,
      text: [
        ...(clock ? [format(texts().checks.clock[clock.direction], { ...clock })] : []),
        ...lines,
        ...unreadable.map((dn) => format(notRead, { dn })),
        ...(isLimited ? [limited] : []),
        '',
      ].join('\n'),
    });
  });
