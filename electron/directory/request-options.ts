export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds without an answer after which the request is given up; 30 seconds by default. */
  readonly timeoutMs?: number | undefined;
}
