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
  /** Bytes of memory that scrypt may take: 128 * r * (N + p) (RFC 7914). */
  scryptBytes: 64 * 1024 * 1024,
  /** SafeContents inside SafeContents bags. */
  nesting: 16,
  /** Bags of a whole file, and parts of its AuthenticatedSafe. A key store of all public authorities has 150. */
  bags: 2_000,
  /** Private keys of a file, each of which costs signatures. The backup of a CA has one, an export from a key store a few. */
  keys: 32,
  /** Attributes of all bags of a file: five for each bag; real ones have two or three. */
  attributes: 10_000,
  /** Bytes of an AlgorithmIdentifier of an encryption, and of MacData. Twice what the longest salts of other programs need. */
  parameterBytes: 512,
  /** PBMAC1 key length in bytes (RFC 9879, section 4: at least 20; longer than 64 has no use and has been an attack). */
  pbmac1Key: { min: 20, max: 64 },
} as const;
