export * from './ber-reader.ts';
export * from './der-writer.ts';
