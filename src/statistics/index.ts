export { bootstrap, interval95, packUnits, resampleUnits, type SparseUnits, sumOfUnits } from './bootstrap';
