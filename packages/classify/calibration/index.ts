export { averageProbabilities, fitAverage } from './average';
export { type Calibration, fitCalibration } from './calibrate';
export { decide, fitDecision } from './decide';
