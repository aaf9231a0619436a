export { judgeBrandClaims } from './judge';
