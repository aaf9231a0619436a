/**
 * Shapley values: what each player adds to the value, averaged over all orders in which the players can join (Shapley 1953). Exact,
 * over all 2^players coalitions.
 *
 * @param players how many; at most 16.
 * @param value the value of a coalition, given as a bit set: player j belongs to it when bit j is set.
 * @returns one value a player; they sum to value(all) − value(none).
 * @throws RangeError when there are more than 16 players.
 * @example
 * shapleyValues(2, (coalition) => (coalition === 3 ? 10 : 0)); // [5, 5]: only together do they reach anything
 */
export function shapleyValues(players: number, value: (coalition: number) => number): number[] {
  if (players > 16) throw new RangeError(`Shapley values of ${players} players need ${2 ** players} coalitions.`);
  const values = Float64Array.from({ length: 1 << players }, (_, coalition) => value(coalition));
  const factorial = [1];
  for (let n = 1; n <= players; n++) factorial.push(factorial[n - 1] * n);
  return Array.from({ length: players }, (_, player) => {
    let sum = 0;
    for (let coalition = 0; coalition < values.length; coalition++) {
      if (coalition & (1 << player)) continue;
      const size = bits(coalition);
      const weight = (factorial[size] * factorial[players - size - 1]) / factorial[players];
      sum += weight * (values[coalition | (1 << player)] - values[coalition]);
    }
    return sum;
  });
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count++;
  return count;
}
