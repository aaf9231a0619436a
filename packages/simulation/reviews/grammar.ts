import type { Random } from '@crosscultural/base';

/**
 * The notation in which the lexicons are written:
 * `{name}` is a slot, `[a|b|]` a choice, `<…>` an opinion, `«…»` an aspect. Everything may be nested.
 */
type Node =
  | { kind: 'text'; text: string }
  | { kind: 'slot'; name: string }
  | { kind: 'choice'; options: Node[][] }
  | { kind: 'marked'; mark: Mark; nodes: Node[] };

export type Mark = 'aspect' | 'opinion';

/** A template together with the slots that it is expanded in and the mention that its marks belong to. */
export interface Phrase {
  template: string;
  scope: Scope;
  mention: number;
}

/** What a slot stands for: one template, several to draw from, or a phrase that brings its own scope. */
export interface Scope {
  readonly [slot: string]: string | readonly string[] | Phrase;
}

/** A piece of an expanded template; signs are turned into characters by {@link assemble}. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'open' | 'close'; mark: Mark; mention: number }
  | { kind: 'article' | 'sentence' };

export interface MarkedSpan {
  mark: Mark;
  mention: number;
  start: number;
  end: number;
}

const parsed = new Map<string, Node[]>();
const closing: Record<string, string> = { '[': ']', '<': '>', '«': '»' };

/** Parses a template of the lexicons. @throws Error when a bracket is not closed, which is a mistake in the lexicon. */
export function parseTemplate(template: string): Node[] {
  const known = parsed.get(template);
  if (known) return known;
  let position = 0;

  const sequence = (ends: string): Node[] => {
    const nodes: Node[] = [];
    while (position < template.length && !ends.includes(template[position])) {
      const character = template[position];
      if (character === '{') {
        const end = template.indexOf('}', position);
        if (end < 0) throw new Error(`The slot is not closed in the template “${template}”.`);
        nodes.push({ kind: 'slot', name: template.slice(position + 1, end) });
        position = end + 1;
      } else if (character in closing) {
        nodes.push(bracketed(character));
      } else {
        let end = position;
        while (end < template.length && !'{[<«'.includes(template[end]) && !ends.includes(template[end])) end++;
        nodes.push({ kind: 'text', text: template.slice(position, end) });
        position = end;
      }
    }
    return nodes;
  };

  const bracketed = (opening: string): Node => {
    const close = closing[opening];
    const options: Node[][] = [];
    do {
      position++;
      options.push(sequence(opening === '[' ? `|${close}` : close));
    } while (template[position] === '|');
    if (template[position] !== close) throw new Error(`“${opening}” is not closed in the template “${template}”.`);
    position++;
    if (opening === '[') return { kind: 'choice', options };
    return { kind: 'marked', mark: opening === '<' ? 'opinion' : 'aspect', nodes: options[0] };
  };

  const nodes = sequence('');
  parsed.set(template, nodes);
  return nodes;
}

/**
 * Expands a phrase to pieces, drawing slots and choices at random.
 *
 * @throws Error when a slot has no entry in the scope, which is a mistake in the lexicon.
 */
export function expand(phrase: Phrase, random: Random): Piece[] {
  const pieces: Piece[] = [];
  const drawn = new Map<string, string>();

  /** Draws again, a few times, what the same slot drew before: nobody moves “from Leeds to Leeds”. */
  const pickAnew = (slot: string, values: readonly string[]): string => {
    let value = random.pick(values);
    for (let attempts = 0; attempts < 3 && value === drawn.get(slot); attempts++) value = random.pick(values);
    drawn.set(slot, value);
    return value;
  };

  const write = (nodes: Node[], scope: Scope, mention: number) => {
    for (const node of nodes) {
      if (node.kind === 'text') pieces.push(node);
      else if (node.kind === 'choice') write(random.pick(node.options), scope, mention);
      else if (node.kind === 'marked') {
        pieces.push({ kind: 'open', mark: node.mark, mention });
        write(node.nodes, scope, mention);
        pieces.push({ kind: 'close', mark: node.mark, mention });
      } else if (node.name === 'a') pieces.push({ kind: 'article' });
      else {
        const value = scope[node.name];
        if (value === undefined) throw new Error(`The lexicon has no slot {${node.name}}.`);
        if (typeof value === 'string') write(parseTemplate(value), scope, mention);
        else if ('template' in value) write(parseTemplate(value.template), value.scope, value.mention);
        else write(parseTemplate(pickAnew(node.name, value)), scope, mention);
      }
    }
  };

  write(parseTemplate(phrase.template), phrase.scope, phrase.mention);
  return pieces;
}

/** Words whose first letter misleads about their first sound, for “a” and “an”. */
const soundsLikeConsonant = /^(uni|use|usu|usa|us[ -]|usb|one|once|eu)/i;
const soundsLikeVowel = /^(hour|honest|honou?r|8|11|18|ssd|lcd|hdmi|sd |rma)/i;

/** Joins pieces to a text: chooses “a” or “an”, capitalises the first letter of sentences and returns where the marks stand. */
export function assemble(pieces: readonly Piece[]): { text: string; spans: MarkedSpan[] } {
  const spans: MarkedSpan[] = [];
  const open: MarkedSpan[] = [];
  let text = '';
  let capitalise = false;

  pieces.forEach((piece, index) => {
    if (piece.kind === 'sentence') capitalise = true;
    else if (piece.kind === 'open')
      open.push({ mark: piece.mark, mention: piece.mention, start: text.length, end: -1 });
    else if (piece.kind === 'close') spans.push({ ...open.pop()!, end: text.length });
    else {
      let addition = piece.kind === 'text' ? piece.text : indefiniteArticle(pieces, index);
      if (capitalise && /[\p{L}\p{N}]/u.test(addition)) {
        addition = addition.replace(/\p{L}/u, (letter) => letter.toUpperCase());
        capitalise = false;
      }
      text += addition;
    }
  });
  return { text, spans };
}

function indefiniteArticle(pieces: readonly Piece[], index: number): string {
  let next = '';
  for (let i = index + 1; i < pieces.length && next.length < 6; i++) {
    const piece = pieces[i];
    if (piece.kind === 'text') next = (next + piece.text).trimStart();
  }
  const vowel = soundsLikeVowel.test(next) || (/^[aeiou]/i.test(next) && !soundsLikeConsonant.test(next));
  return vowel ? 'an' : 'a';
}
