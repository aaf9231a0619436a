export * from './microblogs';
export * from './posts';
export * from './reviews';
export { simulateThreeWay, type ThreeWayDesign, type ThreeWayRow } from './three-way';
