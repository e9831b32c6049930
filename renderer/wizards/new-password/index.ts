export { Encryption } from './Encryption.tsx';
export { NewPassword, Passphrase } from './NewPassword.tsx';
export { useWeakPassword } from './use-weak-password.tsx';
