/** The training tree of this installation. */
export { TrainingService } from './training-service.ts';
