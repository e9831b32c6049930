/** The illustrated guide as a document. */
export { guidePdf, type GuideLayout } from './guide-pdf.ts';
