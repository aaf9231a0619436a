import ts from '@tslab/typescript-for-tslab';

interface Insertion {
  position: number;
  text: string;
}

/** Makes TypeScript read the cell as a module, in which `await` may stand at the top level. */
const modulePrefix = 'export {};\n';

/**
 * Rewrites, without moving a line, what tslab 1.0.22 gets wrong in correct TypeScript:
 *
 * - `{ data }` with a name of an earlier cell becomes `{ data: data }`: tslab turns the name into `exports.data`, but
 *   not where it is a shorthand property.
 * - `const { rows: table } = …` becomes `const { 'rows': table } = …`: tslab takes the property's name for a variable
 *   of an earlier cell when the type was declared there.
 * - `await (…)` becomes `await Promise.resolve((…))`: tslab reads a call of a function named await; likewise `await […]`.
 * - `for await` at the top level gets `await null;` before it: tslab overlooks that the cell is asynchronous.
 *
 * What does not parse is left to tslab, whose messages then name the reader's own text.
 */
export function rewriteForTslab(code: string): string {
  const source = ts.createSourceFile('cell.ts', modulePrefix + code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const insertions: Insertion[] = [];
  let isTopLevel = true;

  function visit(node: ts.Node): void {
    insertions.push(...rewriteNode(node, isTopLevel));
    const outer = isTopLevel;
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) isTopLevel = false;
    ts.forEachChild(node, visit);
    isTopLevel = outer;
  }

  ts.forEachChild(source, visit);
  return insertAll(code, insertions);
}

function rewriteNode(node: ts.Node, isTopLevel: boolean): Insertion[] {
  if (ts.isShorthandPropertyAssignment(node)) return [{ position: node.name.getStart(), text: `${node.name.text}: ` }];
  if (ts.isBindingElement(node) && node.propertyName && ts.isIdentifier(node.propertyName))
    return around(node.propertyName, "'", "'");
  if (isTopLevel && ts.isAwaitExpression(node) && /^[([`+\-/]/.test(node.expression.getText()))
    return around(node.expression, 'Promise.resolve(', ')');
  if (isTopLevel && ts.isForOfStatement(node) && node.awaitModifier)
    return [{ position: modulePrefix.length, text: 'await null; ' }];
  return [];
}

function around(node: ts.Node, before: string, after: string): Insertion[] {
  return [
    { position: node.getStart(), text: before },
    { position: node.getEnd(), text: after },
  ];
}

function insertAll(code: string, insertions: Insertion[]): string {
  let rewritten = '';
  let end = 0;
  for (const { position, text } of insertions.sort((a, b) => a.position - b.position)) {
    const start = position - modulePrefix.length;
    rewritten += code.slice(end, start) + text;
    end = start;
  }
  return rewritten + code.slice(end);
}
