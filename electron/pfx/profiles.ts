/**
 * The named ways to write a file.
 *
 * `modern`: PBES2 with AES-256-CBC and PBKDF2-HMAC-SHA-256 for key and certificates, HMAC-SHA-256 MAC. `compatible`: triple
 * DES and SHA-1 throughout, for servers and tools from before that (never RC2, which OpenSSL 3 does not read). `pbmac1`:
 * as modern, with the MAC of RFC 9879. `edirectory`: the layout that eDirectory itself writes, for imports into a tree.
 * Its MAC has one iteration, so passwords are tried at hash speed.
 */
export type ProfileName = 'modern' | 'compatible' | 'pbmac1' | 'edirectory';

export interface PfxProfile {
  readonly name: ProfileName;
  /** Of each derivation: key, certificates and MAC. The MAC of `edirectory` always has one. */
  readonly iterations: number;
}

/** The default iterations of each profile. */
export const PROFILES = {
  /** 600,000 is the advice of OWASP (2023) and the practice of NSS and GnuTLS. */
  modern: { name: 'modern', iterations: 600_000 },
  compatible: { name: 'compatible', iterations: 100_000 },
  pbmac1: { name: 'pbmac1', iterations: 600_000 },
  /** Measured on the sample files in the published description of eDirectory's REST gateway. */
  edirectory: { name: 'edirectory', iterations: 2_000 },
} as const satisfies Record<ProfileName, PfxProfile>;

/** A profile by its name, with its own iterations unless others are given. */
export const profile = (name: ProfileName, iterations: number = PROFILES[name].iterations): PfxProfile => ({
  name,
  iterations,
});
