export { withBeside, type BesideFile } from './beside.ts';
export { fileItem, planStick, programItems, START_HERE, textItem, type StickItem } from './contents.ts';
export { makeStick } from './make.ts';
export { stickFolder } from './portable.ts';
export { programFile, programFolder, runningProgram, type Program } from './program.ts';
export { startHere } from './start-here.ts';
export { STARTER, starterScript } from './starter.ts';
