/** Runs trust cases in a Node of its own, so that its environment counts from the start. */
import { type TrustCase, trustOutcome } from './trust-outcomes.ts';

for (const one of JSON.parse(process.argv[2] ?? '[]') as TrustCase[])
  console.log(JSON.stringify(await trustOutcome(one)));
