/** The parts that the calls of the contract are declared with. */
import * as v from 'valibot';
import { PROFILE_CHOICES, type ProfileName } from './views.ts';

/** One call: the schema of its argument, and (as a type only) the value of its successful result. */
export interface Call<Argument, Value> {
  readonly argument: v.GenericSchema<unknown, Argument>;
  readonly value?: Value;
}

export const call =
  <Value>() =>
  <Schema extends v.GenericSchema>(argument: Schema): Call<v.InferOutput<Schema>, Value> => ({
    argument: argument as v.GenericSchema<unknown, v.InferOutput<Schema>>,
  });

export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const server = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(253),
  v.regex(/^[^\s/@\\]+$/u),
);
export const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
export const dn = text(4096);
/** The tree's REST gateway, with the directory password. */
export const gateway = { server, port, password: text(1024) };
export const handle = v.pipe(v.string(), v.uuid());
export const jobId = v.pipe(v.string(), v.uuid());
export const fingerprint = v.pipe(v.string(), v.regex(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/));
export const nothing = v.undefined();
export const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^/\\\0]+$/u));
export const profile = v.pipe(
  v.strictObject({ name: v.picklist(Object.keys(PROFILE_CHOICES) as ProfileName[]), iterations: v.number() }),
  v.check((choice) => PROFILE_CHOICES[choice.name].includes(choice.iterations)),
);
