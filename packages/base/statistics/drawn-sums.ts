import path from 'node:path';
import { packageFolderOf } from '../files/package-folder';
import type { Random } from '../random';
import { wasmModule } from '../wasm';
import type { ByCell } from './by-cell';

/** What is compiled; what the arguments are is said in assembly/*.ts. */
interface Exports {
  drawUnits(...addressesAndNumbers: number[]): void;
  divideUnits(...addressesAndNumbers: number[]): void;
  countEach(...addressesAndNumbers: number[]): void;
  addEach(...addressesAndNumbers: number[]): void;
  addInOrder(...addressesAndNumbers: number[]): void;
}

/** Where units stand in the memory of the WebAssembly, in bytes. */
interface Places {
  /** Which filling of the memory this is: after another one they stand there no more. */
  filling: number;
  order: number;
  drawn: number;
  sums: number;
  whole: { cells: number; starts: number; unit: number; amount: number };
  rest: { starts: number; cell: number; amount: number };
}

const pageBytes = 65536;
/** When so much is full, it is filled anew from the start: bootstraps come one after the other. */
const fullBytes = 2 ** 26;
/** The state of a generator stands here, two words of 64 bits. */
const stateAddress = 64;
const firstPlace = 128;

const memory = new WebAssembly.Memory({ initial: 1 });
let compiled: Exports | undefined;
let filling = 0;
let top = firstPlace;
const known = new WeakMap<ByCell, Places>();

function functions(): Exports {
  compiled ??= compiledOn(memory);
  return compiled;
}

function compiledOn(memory: WebAssembly.Memory): Exports {
  const file = path.join(packageFolderOf(__dirname), 'dist', 'statistics', 'assembly', 'index.wasm');
  return new WebAssembly.Instance(wasmModule(file, 'resampling'), { env: { memory } }).exports as unknown as Exports;
}

/**
 * The sums, per cell, of as many units drawn with replacement.
 *
 * @param sums one number a cell, overwritten.
 */
export function sumDraws(units: ByCell, sums: Float64Array, random: Random): void {
  if (units.whole.unit.length + units.rest.cell.length === 0) {
    sums.fill(0);
    random.skip(units.units);
    return;
  }
  const places = placesOf(units);
  continueRandom(random, (state) => functions().drawUnits(state, units.units, places.order, places.drawn));
  addUp(units, places, units.units, sums);
}

/**
 * Divides units into two groups again and again: the first places of a shuffle (Fisher and Yates) that goes on are the first group.
 *
 * @param size units in the first group.
 * @returns overwrites one number a cell with the sums of the first group of the next division.
 */
export function divider(units: ByCell, size: number): (sums: Float64Array, random: Random) => void {
  const order = Uint32Array.from({ length: units.units }, (_, i) => i);
  return (sums, random) => {
    const places = placesOf(units);
    const placed = new Uint32Array(memory.buffer, places.order, order.length);
    placed.set(order);
    continueRandom(random, (state) => functions().divideUnits(state, units.units, size, places.order, places.drawn));
    order.set(placed);
    addUp(units, places, size, sums);
  };
}

/** Lets the WebAssembly draw from a generator. */
function continueRandom(random: Random, draw: (stateAddress: number) => void): void {
  random.continuedBy((state) => {
    const words = new Int32Array(memory.buffer, stateAddress, state.length);
    words.set(state);
    draw(stateAddress);
    state.set(words);
  });
}

/** What the drawn units add; `listed` of them stand in order. */
function addUp({ cells, whole, isCount, rest }: ByCell, places: Places, listed: number, sums: Float64Array): void {
  const { order, drawn, sums: all } = places;
  const placed = new Float64Array(memory.buffer, all, cells);
  placed.fill(0);
  const ofCells = [whole.cells.length, places.whole.cells, places.whole.starts, places.whole.unit] as const;
  if (isCount) functions().countEach(...ofCells, drawn, all);
  else functions().addEach(...ofCells, places.whole.amount, drawn, all);
  if (rest.cell.length > 0) {
    functions().addInOrder(listed, order, places.rest.starts, places.rest.cell, places.rest.amount, all);
  }
  sums.set(placed);
}

/** Copies units into the memory, unless they stand there. */
function placesOf(units: ByCell): Places {
  const found = known.get(units);
  if (found?.filling === filling) return found;
  const { whole, isCount, rest } = units;
  const lists = [whole.cells, whole.starts, whole.unit, rest.starts, rest.cell, rest.amount];
  const numbers = 2 * units.units + 2 * units.cells + lists.reduce((sum, list) => sum + list.byteLength / 4 + 2, 0);
  makeRoom(4 * numbers + (isCount ? 0 : whole.amount.byteLength) + 64);
  const places: Places = {
    filling,
    order: place(4 * units.units),
    drawn: place(4 * units.units),
    sums: place(8 * units.cells),
    whole: {
      cells: copied(whole.cells),
      starts: copied(whole.starts),
      unit: copied(whole.unit),
      amount: isCount ? 0 : copied(whole.amount),
    },
    rest: { starts: copied(rest.starts), cell: copied(rest.cell), amount: copied(rest.amount) },
  };
  known.set(units, places);
  return places;
}

function makeRoom(bytes: number): void {
  if (top + bytes > fullBytes && top > firstPlace) {
    filling++;
    top = firstPlace;
  }
  const pages = Math.ceil((top + bytes - memory.buffer.byteLength) / pageBytes);
  if (pages > 0) memory.grow(pages);
}

function place(bytes: number): number {
  const start = top;
  top = Math.ceil((start + bytes) / 8) * 8;
  return start;
}

function copied(list: Uint32Array | Float64Array): number {
  const start = place(list.byteLength);
  if (list instanceof Float64Array) new Float64Array(memory.buffer, start, list.length).set(list);
  else new Uint32Array(memory.buffer, start, list.length).set(list);
  return start;
}
