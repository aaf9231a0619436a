/** Forms as a tree of symbols: node 0 is none, node 1 the root. */
export interface FormTrie {
  /** The node that a form's first symbol leads to; 0 for none. */
  first(symbol: number): number;
  /** The node that a further symbol leads to; 0 for none. */
  next(node: number, symbol: number): number;
  /** By node, the terms of the form that ends there. */
  termsOf: (number[] | undefined)[];
}

const symbols = 65_536;

/** The symbol of a UTF-16 code unit: small letters, half width, every blank and hyphen a blank, every apostrophe straight. */
export function symbolOf(unit: number): number {
  return table[unit];
}

export const isAscii = (symbol: number) => symbol < 128;

const table = Uint16Array.from({ length: symbols }, (_, unit) => {
  const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  const character = String.fromCharCode(half);
  if (/[\s_\-\u2010-\u2015]/.test(character)) return 32;
  if (/[‘’‛ʼ′]/.test(character)) return 39;
  const small = character.toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : half;
});

/** Builds the tree of the forms of each term. A form may belong to several terms. */
export function formTrie(formsOfTerms: readonly (readonly string[])[]): FormTrie {
  const roots = new Int32Array(symbols);
  const children = new Map<number, number>();
  const termsOf: (number[] | undefined)[] = [undefined, undefined];
  const child = (node: number, symbol: number): number => {
    const known = node === 1 ? roots[symbol] : children.get(node * symbols + symbol);
    if (known) return known;
    const made = termsOf.length;
    termsOf.push(undefined);
    if (node === 1) roots[symbol] = made;
    else children.set(node * symbols + symbol, made);
    return made;
  };
  formsOfTerms.forEach((forms, term) => {
    for (const form of forms) {
      if (form === '') continue;
      let node = 1;
      for (let i = 0; i < form.length; i++) node = child(node, symbolOf(form.charCodeAt(i)));
      const terms = termsOf[node];
      if (!terms) termsOf[node] = [term];
      else if (!terms.includes(term)) terms.push(term);
    }
  });
  return {
    first: (symbol) => roots[symbol],
    next: (node, symbol) => children.get(node * symbols + symbol) ?? 0,
    termsOf,
  };
}
