export { useWizard } from './use-wizard.ts';
export { WizardFrame } from './WizardFrame.tsx';
