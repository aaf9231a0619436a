export { type Engine, matrixProduct, useDeterministicEngine, useFastestEngine } from './engine';
