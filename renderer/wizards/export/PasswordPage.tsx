import type { Failure } from '../../../shared/result.ts';
import type { ExportPageProps } from './page-props.ts';
import { NewPassword } from './NewPassword.tsx';

export interface PasswordPageProps extends ExportPageProps {
  readonly onFailure: (failure: Failure | null) => void;
}

/** E5: the password of the file, twice, and its encryption. */
export const PasswordPage = ({ data, change, onFailure }: PasswordPageProps) => (
  <NewPassword value={data} onChange={change} onFailure={onFailure} />
);
