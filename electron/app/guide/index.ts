/** The illustrated guide as a document. */
export { guideBody, guidePdf, type GuideLayout } from './guide-pdf.ts';
