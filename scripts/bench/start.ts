import { alternate, beside, type BenchModule } from '../lib/bench.ts';
import { measuredApps, whileUsable } from '../lib/measured-app.ts';

const rounds = 9;

/** Seconds from the start of the packed app to a usable log-in page, beside an empty app in the same package. */
const start: BenchModule = async (context) => {
  const apps = await measuredApps(context);
  const once = async (app: (typeof apps)['ours']) =>
    (await whileUsable(context, app, () => Promise.resolve())).seconds;
  const { ours, peer } = await alternate(
    rounds,
    () => once(apps.ours),
    () => once(apps.empty),
  );
  const empty = { name: 'empty app, packed the same way', value: peer };
  return [beside('packed, start to usable log-in page', 's', ours, empty, 1.3)];
};

export default start;
