import ts from '@tslab/typescript-for-tslab';

/**
 * Writes `{ data }` as `{ data: data }`. tslab turns a name from an earlier cell into `exports.name`, but overlooks
 * it where it is a shorthand property, so that `{ data }` fails at run time with "data is not defined".
 */
export function spellOutShorthand(code: string): string {
  const source = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const names: { text: string; start: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isShorthandPropertyAssignment(node)) names.push({ text: node.name.text, start: node.name.getStart(source) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  let rewritten = '';
  let end = 0;
  for (const { text, start } of names) {
    rewritten += `${code.slice(end, start)}${text}: `;
    end = start;
  }
  return rewritten + code.slice(end);
}
