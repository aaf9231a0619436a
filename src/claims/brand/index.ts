export { type SharesBehind, sharesBehind, testedUnits } from './corrected-shares';
export { judgeBrandClaims } from './judge';
export { type ReadCells, type Side, type WeeklyCells, weeklyCells } from './weekly-cells';
