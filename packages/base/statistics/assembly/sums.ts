// What drawn units add to cells. `drawn` [units] u32 says how often each unit counts, `sums` [cells] f64 gets the sums.

// @ts-ignore: decorator
@inline
function timesOf(entry: usize, drawn: usize): u32 {
  return load<u32>(drawn + (<usize>load<u32>(entry) << 2));
}

/**
 * Cells to each of whose entries a draw adds 1; two sums at once, neither waits for the other.
 * @param listed how many cells have entries; `cells` [listed] u32 says which, `starts` [listed + 1] u32 where theirs begin
 * @param unit [entries] u32: whose entry it is
 */
export function countEach(listed: u32, cells: usize, starts: usize, unit: usize, drawn: usize, sums: usize): void {
  for (let c: u32 = 0; c < listed; c++) {
    let entry = unit + (<usize>load<u32>(starts) << 2);
    starts += 4;
    const end = unit + (<usize>load<u32>(starts) << 2);
    let even: u32 = 0;
    let odd: u32 = 0;
    for (; entry + 8 <= end; entry += 8) {
      even += timesOf(entry, drawn);
      odd += timesOf(entry + 4, drawn);
    }
    if (entry < end) even += timesOf(entry, drawn);
    store<f64>(sums + (<usize>load<u32>(cells) << 3), <f64>(even + odd));
    cells += 4;
  }
}

/**
 * Cells to which draws add integers.
 * @param amount [entries] f64; the other lists as for `countEach`
 */
export function addEach(
  listed: u32,
  cells: usize,
  starts: usize,
  unit: usize,
  amount: usize,
  drawn: usize,
  sums: usize,
): void {
  for (let c: u32 = 0; c < listed; c++) {
    let i = <usize>load<u32>(starts);
    starts += 4;
    const end = <usize>load<u32>(starts);
    let even: f64 = 0;
    let odd: f64 = 0;
    for (; i + 2 <= end; i += 2) {
      const entry = unit + (i << 2);
      even += <f64>timesOf(entry, drawn) * load<f64>(amount + (i << 3));
      odd += <f64>timesOf(entry + 4, drawn) * load<f64>(amount + (i << 3), 8);
    }
    if (i < end) even += <f64>timesOf(unit + (i << 2), drawn) * load<f64>(amount + (i << 3));
    store<f64>(sums + (<usize>load<u32>(cells) << 3), even + odd);
    cells += 4;
  }
}

/**
 * Adds what each listed unit adds, one after the other: sums of numbers that are not integers depend on the order.
 * @param order [listed] u32
 * @param starts [units + 1] u32: where the entries of each unit begin
 * @param cell [entries] u32
 * @param amount [entries] f64
 */
export function addInOrder(listed: u32, order: usize, starts: usize, cell: usize, amount: usize, sums: usize): void {
  for (const last = order + (<usize>listed << 2); order < last; order += 4) {
    const at = starts + (<usize>load<u32>(order) << 2);
    const end = <usize>load<u32>(at, 4);
    for (let i = <usize>load<u32>(at); i < end; i++) {
      const sum = sums + (<usize>load<u32>(cell + (i << 2)) << 3);
      store<f64>(sum, load<f64>(sum) + load<f64>(amount + (i << 3)));
    }
  }
}
