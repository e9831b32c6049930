/** Names from a server in a form that is safe to show. */
export { displayText as displayName } from '../../shared/display-text.ts';
