import { fingerprintGroups } from './fingerprint-groups.ts';

/** A fingerprint in pieces that a person can compare; copied, it is the whole one. */
export function Fingerprint({ value }: { value: string }) {
  return (
    <span className="fingerprint">
      {fingerprintGroups(value).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
