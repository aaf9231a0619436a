/** Names in the order in which they are met; the first is empty. */
export function namesFrom(most: number): { names: string[]; indexOf(name: string): number } {
  const names = [''];
  const indices = new Map([['', 0]]);
  return {
    names,
    indexOf(name) {
      const known = indices.get(name);
      if (known !== undefined) return known;
      if (names.length > most) return 0;
      indices.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
  };
}
