import type { Failure } from '../../shared/result.ts';

/** True if the user canceled the request, which needs no message. */
export const isCanceled = ({ code }: Failure): boolean => code === 'LDAP-CANCELLED';
