/** The words around the chapters of the guide: its title, the headings of each step, and the values of error texts in general. */
export const frame = {
  title: 'OrgCA Backup, the illustrated guide',
  intro: [
    'This guide goes through the program click by click. Every picture was taken from the program itself, with its training tree: a small directory inside the program, in which nothing is real.',
    'Every page of the program has an id in its corner, such as E3. Look for the id in this guide, and compare the picture with your screen. The red numbers in a picture are those of the sentences below it.',
    'In a hurry? You need three chapters once a year: log in, back up, verify.',
  ],
  contents: 'Contents',
  page: 'Page {page}',
  see: 'Before you go on',
  pictureOf: 'Page {page}: {title}',
  noPicture: 'This step is done in iManager, in a web browser, so there is no picture of it here.',
  why: 'Why',
  todo: 'What to do',
};
