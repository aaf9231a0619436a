export { averageProbabilities, fitAverage } from './average';
export { type Calibration, calibrated, fitCalibration } from './calibrate';
export { decide, fitDecision } from './decide';
