/**
 * The named ways to write a file.
 *
 * `modern`: PBES2 with AES-256-CBC and PBKDF2-HMAC-SHA-256 for key and certificates, HMAC-SHA-256 MAC. `compatible`: triple
 * DES and SHA-1 throughout, for servers and tools from before that (never RC2, which OpenSSL 3 does not read). `pbmac1`:
 * as modern, with the MAC of RFC 9879.
 */
export type ProfileName = 'modern' | 'compatible' | 'pbmac1';

export interface PfxProfile {
  readonly name: ProfileName;
  /** Of each derivation: key, certificates and MAC. */
  readonly iterations: number;
}

/** The default iterations of each profile and the one alternative that is offered beside it. */
export const PROFILES = {
  /** 600,000 is the advice of OWASP (2023) and the practice of NSS and GnuTLS; .NET 9 and newer stop at 300,000. */
  modern: { name: 'modern', iterations: 600_000, alternative: 300_000 },
  /** 2,048 is what the oldest tools write themselves. */
  compatible: { name: 'compatible', iterations: 100_000, alternative: 2_048 },
  pbmac1: { name: 'pbmac1', iterations: 600_000, alternative: 300_000 },
} as const satisfies Record<ProfileName, PfxProfile & { alternative: number }>;

/** A profile by its name, with its own iterations unless others are given. */
export const profile = (name: ProfileName, iterations: number = PROFILES[name].iterations): PfxProfile => ({
  name,
  iterations,
});
