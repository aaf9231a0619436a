// Draws of units and the sums of what they add, compiled to WebAssembly by bin/compile-assembly.mjs.
export { divideUnits, drawUnits } from './draw';
export { addEach, addInOrder, countEach } from './sums';
