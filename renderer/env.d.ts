/// <reference types="vite/client" />
import type { Bridge } from '../shared/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly orgca: Bridge;
  }
}
