export { ExportWizard, type ExportWizardProps } from './ExportWizard.tsx';
