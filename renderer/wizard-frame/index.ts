export { useShowFailure, type PageFailure } from './use-show-failure.ts';
export { useWizard, type LeaveWork, type Wizard } from './use-wizard.ts';
export { WizardFrame, type WizardFrameProps, type WizardPageTexts } from './WizardFrame.tsx';
