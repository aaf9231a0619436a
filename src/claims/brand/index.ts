export {
  type ReadCells,
  type SharesBehind,
  type Side,
  sharesBehind,
  testedUnits,
  type WeeklyCells,
  weeklyCells,
} from '@crosscultural/brand';
export { judgeBrandClaims } from './judge';
