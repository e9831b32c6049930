export { withBeside } from './beside.ts';
export { planStick, textItem, type StickItem } from './contents.ts';
export { makeStick } from './make.ts';
export { stickFolder } from './portable.ts';
export { runningProgram } from './program.ts';
export { readProgram, StickMaker, withoutReceipt, type ChosenProgram, type StickRequest } from './run.ts';
export { startHere } from './start-here.ts';
export { STARTER, starterScript } from './starter.ts';
