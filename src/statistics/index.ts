export { bootstrap, interval95, packUnits, resampleUnits, type SparseUnits, sumOfUnits } from './bootstrap';
export { permutationTest, type TwoGroupStatistic } from './permutation';
