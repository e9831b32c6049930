export { NewPassword } from './NewPassword.tsx';
export { useWeakPassword } from './use-weak-password.tsx';
