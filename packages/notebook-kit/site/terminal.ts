/** Text in one style, as CSS classes of its colours. */
export interface Run {
  text: string;
  classes: readonly string[];
}

interface Glyph {
  character: string;
  classes: readonly string[];
}

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const noClasses: readonly string[] = [];

/** The CSS class that a code of `ESC[…m` switches on; '' for the end of all colours; undefined for a code not shown. */
function classOf(code: number): string | undefined {
  if (code === 0 || code === 39 || code === 22) return '';
  if (code === 1) return 'ansi-bold';
  if (code >= 30 && code <= 37) return `ansi-${names[code - 30]}`;
  if (code >= 90 && code <= 97) return `ansi-${names[code - 90]}`;
  return undefined;
}

/** A control sequence with its arguments and its letter, an escape character alone, or text up to the next. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const pieces = /\u001b\[([\d;?]*)([A-Za-z])|\u001b|[^\u001b]+/g;

/**
 * The lines that a terminal shows after a text was printed: a carriage return goes back to the start of the line and a
 * backspace one character, and what follows overwrites (progress bars); `ESC[K` wipes a line, `ESC[G` goes to a column. Other
 * control sequences vanish.
 *
 * @returns for each line what stands in it, from left to right.
 */
export function terminalLines(text: string): Run[][] {
  let classes = noClasses;
  return text.split('\n').map((line) => {
    // Most lines have nothing to obey, and may be long.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (!/[\r\b\u001b]/.test(line)) return [{ text: line, classes }];
    const shown = showLine(line, classes);
    classes = shown.classes;
    return runsOf(shown.glyphs);
  });
}

/** Prints one line, beginning with the colours that the last one has left on. */
function showLine(text: string, before: readonly string[]): { glyphs: Glyph[]; classes: readonly string[] } {
  let glyphs: Glyph[] = [];
  let column = 0;
  let classes = before;
  const print = (character: string) => {
    if (character === '\r') column = 0;
    else if (character === '\b') column = Math.max(0, column - 1);
    else glyphs[column++] = { character, classes };
  };
  for (const [piece, codes, letter] of text.matchAll(pieces)) {
    if (letter === undefined) {
      if (piece !== '\u001b') for (const character of piece) print(character);
    } else if (letter === 'm') classes = colours(classes, codes);
    else if (letter === 'K' && codes === '2') glyphs = [];
    else if (letter === 'K' && Number(codes) === 0) glyphs.length = Math.min(glyphs.length, column);
    // No further than the text: nobody pads a line with a million blanks.
    else if (letter === 'G') column = Math.min(Math.max(1, Number(codes) || 1) - 1, glyphs.length);
  }
  return { glyphs, classes };
}

function colours(before: readonly string[], codes: string): readonly string[] {
  let classes = before;
  for (const code of (codes || '0').split(';').map(Number)) {
    const style = classOf(code);
    if (style === '') classes = noClasses;
    else if (style && !classes.includes(style)) classes = [...classes, style];
  }
  return classes;
}

function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  // A place that the cursor has jumped over holds nothing.
  for (const { character, classes } of Array.from(glyphs, (glyph) => glyph ?? { character: ' ', classes: noClasses })) {
    const last = runs.at(-1);
    if (last?.classes === classes) last.text += character;
    else runs.push({ text: character, classes });
  }
  return runs;
}
