/**
 * What a file may cost, checked before the work starts. The readers of OpenJDK and Bouncy Castle stop at 5,000,000
 * iterations too; a reader without a cap can be held for hours by a file of 200 bytes.
 */
export const LIMITS = {
  /** Iterations of one derivation. */
  iterations: 5_000_000,
  /** Iterations of all derivations that one call makes. */
  totalIterations: 10_000_000,
  /** Bytes of a whole file. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of memory that scrypt may take: 128 * N * r (RFC 7914). */
  scryptBytes: 64 * 1024 * 1024,
  /** SafeContents inside SafeContents bags. */
  nesting: 16,
  /** Bags of a whole file, and elements of one list. */
  elements: 20_000,
  /** PBMAC1 key length in bytes (RFC 9879, section 4: at least 20; longer than 64 serves nobody and has been an attack). */
  pbmac1Key: { min: 20, max: 64 },
} as const;
