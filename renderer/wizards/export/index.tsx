export { ExportWizard } from './ExportWizard.tsx';
