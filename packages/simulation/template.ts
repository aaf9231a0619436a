import { type Random, UserError } from '@crosscultural/base';

/** A marked piece of a text written by a grammar; offsets are UTF-16 code units, end exclusive. */
export interface Mark {
  label: string;
  start: number;
  end: number;
  text: string;
}

/** A text with its marked pieces, in the order in which they occur. */
export interface MarkedText {
  text: string;
  marks: Mark[];
}

/** Something that writes itself at the end of a text. */
type Part = (text: MarkedText, random: Random) => void;

/** A grammar ready to write: `write('clause', random)` expands the named rule. */
export interface Grammar {
  write(rule: string, random: Random): MarkedText;
}

/**
 * Reads a context-free grammar of texts. A rule is a list of alternatives, each equally likely; in an alternative,
 * `{a|b|}` chooses among pieces (an empty piece is allowed), `<rule>` expands another rule, and `«label:…»` marks a
 * piece so that its offsets are known. Everything else stands for itself.
 *
 * @throws UserError when a bracket is not closed or a rule is missing.
 */
export function readGrammar(rules: Record<string, readonly string[]>): Grammar {
  const compiled = new Map<string, Part[]>();
  const reference = (name: string): Part => {
    if (!(name in rules)) throw new UserError(`The grammar has no rule named "${name}".`);
    return (text, random) => random.pick(compiled.get(name)!)(text, random);
  };
  for (const [name, alternatives] of Object.entries(rules)) {
    compiled.set(
      name,
      alternatives.map((source) => readAlternative(source, reference)),
    );
  }
  return {
    write(rule, random) {
      const text: MarkedText = { text: '', marks: [] };
      reference(rule)(text, random);
      return text;
    },
  };
}

function readAlternative(source: string, reference: (name: string) => Part): Part {
  let position = 0;

  function sequence(stops: string): Part {
    const parts: Part[] = [];
    while (position < source.length && !stops.includes(source[position])) parts.push(part());
    if (parts.length === 1) return parts[0];
    return (text, random) => {
      for (const write of parts) write(text, random);
    };
  }

  function part(): Part {
    const opening = source[position];
    if (opening === '{') return choice();
    if (opening === '<') return reference(upTo('>'));
    if (opening === '«') return mark();
    const start = position;
    while (position < source.length && !'{}|<«»'.includes(source[position])) position++;
    if (position === start) throw new UserError(`Unexpected "${opening}" in the grammar's text "${source}".`);
    const literal = source.slice(start, position);
    return (text) => {
      text.text += literal;
    };
  }

  function choice(): Part {
    const alternatives: Part[] = [];
    do {
      position++;
      alternatives.push(sequence('|}'));
    } while (source[position] === '|');
    close('}');
    return (text, random) => random.pick(alternatives)(text, random);
  }

  function mark(): Part {
    const label = upTo(':');
    const inner = sequence('»');
    close('»');
    return (text, random) => {
      const start = text.text.length;
      inner(text, random);
      text.marks.push({ label, start, end: text.text.length, text: text.text.slice(start) });
    };
  }

  function upTo(end: string): string {
    const found = source.indexOf(end, position);
    if (found < 0) throw new UserError(`"${source[position]}" is not closed in the grammar's text "${source}".`);
    const name = source.slice(position + 1, found);
    position = found + 1;
    return name;
  }

  function close(bracket: string): void {
    if (source[position] !== bracket) throw new UserError(`"${bracket}" is missing in the grammar's text "${source}".`);
    position++;
  }

  return sequence('');
}

/** Puts texts one after the other and moves their marks along. */
export function joinMarked(pieces: readonly MarkedText[]): MarkedText {
  const joined: MarkedText = { text: '', marks: [] };
  for (const piece of pieces) {
    const shift = joined.text.length;
    for (const mark of piece.marks) {
      joined.marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    }
    joined.text += piece.text;
  }
  return joined;
}

/** A text without marks. */
export function plain(text: string): MarkedText {
  return { text, marks: [] };
}
