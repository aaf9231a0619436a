import type ts from '@tslab/typescript-for-tslab';

/** What the names of a cell are, as far as other cells can see. */
export interface CellNames {
  /** Those that it declares at its top level: variables, functions, classes, types, imports. In order. */
  declares: string[];
  /** Every name that it mentions, its own included. */
  mentions: ReadonlySet<string>;
  /** Of its variables those whose type it writes out: `number` of `const seed: number = 2023`. */
  types: ReadonlyMap<string, string>;
}

/**
 * Reads the names of a cell by parsing it, so that `const a = 1, b = f(2, 3)` declares `a` and `b`, whatever stands in strings
 * and comments.
 *
 * @param code TypeScript; what cannot be parsed declares what can be made out, what is nested too deeply for the compiler nothing
 */
export function namesInCell(code: string): CellNames {
  try {
    return parsedNames(code);
  } catch (error) {
    // The compiler's own recursion.
    if (error instanceof RangeError) return { declares: [], mentions: new Set(), types: new Map() };
    throw error;
  }
}

function parsedNames(code: string): CellNames {
  const compiler = typescript();
  const source = compiler.createSourceFile('cell.ts', code, compiler.ScriptTarget.Latest, true, compiler.ScriptKind.TS);
  const mentions = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (compiler.isIdentifier(node) && !isMember(compiler, node)) mentions.add(node.text);
    compiler.forEachChild(node, visit);
  };
  visit(source);
  return {
    declares: source.statements.flatMap((statement) => declaredBy(compiler, statement)),
    mentions,
    types: new Map(source.statements.flatMap((statement) => typesIn(compiler, statement))),
  };
}

function typesIn(compiler: typeof ts, statement: ts.Statement): [name: string, type: string][] {
  if (!compiler.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, type }): [string, string][] =>
    type ? [[name.getText(), type.getText()]] : [],
  );
}

/** The compiler is large and most runs ask nothing of it: it is loaded when the first cell is parsed. */
function typescript(): typeof ts {
  return require('@tslab/typescript-for-tslab');
}

/** The name behind a dot, of a property or before a colon is no variable. */
function isMember(compiler: typeof ts, node: ts.Identifier): boolean {
  const { parent } = node;
  if (compiler.isPropertyAccessExpression(parent)) return parent.name === node;
  if (compiler.isPropertyAssignment(parent) || compiler.isPropertySignature(parent)) return parent.name === node;
  return compiler.isBindingElement(parent) && parent.propertyName === node;
}

function declaredBy(compiler: typeof ts, statement: ts.Statement): string[] {
  if (compiler.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(compiler, name));
  if (compiler.isImportDeclaration(statement)) return importedNames(compiler, statement.importClause);
  const named =
    compiler.isFunctionDeclaration(statement) ||
    compiler.isClassDeclaration(statement) ||
    compiler.isEnumDeclaration(statement) ||
    compiler.isInterfaceDeclaration(statement) ||
    compiler.isTypeAliasDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}

/** `a`, and all of `{ a, b: [c, ...d] }`. */
function boundNames(compiler: typeof ts, name: ts.BindingName): string[] {
  if (compiler.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    compiler.isBindingElement(element) ? boundNames(compiler, element.name) : [],
  );
}

function importedNames(compiler: typeof ts, clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings;
  const names = clause?.name ? [clause.name.text] : [];
  if (!bindings) return names;
  if (compiler.isNamespaceImport(bindings)) return [...names, bindings.name.text];
  return [...names, ...bindings.elements.map((element) => element.name.text)];
}
