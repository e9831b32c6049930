export { useWizard, type LeaveWork, type Wizard } from './use-wizard.ts';
export { WizardFrame, type WizardFrameProps, type WizardPageTexts } from './WizardFrame.tsx';
