export { useWizard } from './use-wizard.ts';
export { WizardFrame } from './WizardFrame.tsx';
export { runEnd } from './run-end.ts';
