export { useWizard } from './use-wizard.ts';
export { WizardFrame } from './WizardFrame.tsx';
export { endedHeading } from './ended-heading.ts';
export { runEnd } from './run-end.ts';
