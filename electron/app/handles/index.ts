/** Handles: names without meaning for what the window must not see. */
export { HandleStore } from './handle-store.ts';
