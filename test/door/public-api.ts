import path from 'node:path';
import ts from 'typescript';

/** A name that a user can import, in its namespace: `lda.fitLda`; `openStudy` at the top. */
export interface PublicName {
  name: string;
  symbol: ts.Symbol;
}

/** The door of the package as the compiler sees it. */
export interface PublicApi {
  checker: ts.TypeChecker;
  /** The namespaces without their `steps`, and '' for the top. */
  namespaces: Map<string, PublicName[]>;
}

const projectFolder = path.resolve(__dirname, '../..');

/** Reads the door and everything behind it; about three seconds. */
export function readPublicApi(): PublicApi {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const config = ts.getParsedCommandLineOfConfigFile(path.join(projectFolder, 'tsconfig.sources.json'), {}, host);
  const door = path.join(projectFolder, 'src/door/index.ts');
  const program = ts.createProgram([door], config!.options);
  const checker = program.getTypeChecker();
  const namespaces = new Map<string, PublicName[]>([['', []]]);
  for (const symbol of exportsOf(checker, checker.getSymbolAtLocation(program.getSourceFile(door)!)!)) {
    if (!isNamespace(symbol.symbol)) namespaces.get('')!.push(symbol);
    else {
      const names = exportsOf(checker, symbol.symbol).filter(({ name }) => name !== 'steps');
      namespaces.set(
        symbol.name,
        names.map(({ name, symbol: member }) => ({ name: `${symbol.name}.${name}`, symbol: member })),
      );
    }
  }
  return { checker, namespaces };
}

function exportsOf(checker: ts.TypeChecker, module: ts.Symbol): PublicName[] {
  return checker.getExportsOfModule(module).map((entry) => ({ name: entry.name, symbol: resolved(checker, entry) }));
}

const resolved = (checker: ts.TypeChecker, symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const isNamespace = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Module) !== 0;
export const isValue = ({ symbol }: PublicName) => (symbol.flags & ts.SymbolFlags.Value) !== 0;
export const isFunction = ({ symbol }: PublicName) => (symbol.flags & ts.SymbolFlags.Function) !== 0;

const isOurs = (declaration: ts.Node) => !declaration.getSourceFile().fileName.includes('node_modules');

/** Every type of the project that a reader of these names' signatures meets, also in the members of those types. */
export function typesMet({ checker }: PublicApi, names: readonly PublicName[]): Set<ts.Symbol> {
  const met = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) return;
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const named = checker.getSymbolAtLocation(ts.isTypeReferenceNode(node) ? node.typeName : node.expression);
      if (named) meet(resolved(checker, named));
    }
    ts.forEachChild(node, visit);
  };
  const meet = (symbol: ts.Symbol) => {
    const declarations = (symbol.declarations ?? []).filter(
      (node) => isOurs(node) && !ts.isTypeParameterDeclaration(node),
    );
    if (declarations.length === 0 || met.has(symbol)) return;
    met.add(symbol);
    for (const declaration of declarations)
      if (!ts.isVariableDeclaration(declaration)) ts.forEachChild(declaration, visit);
  };
  for (const { symbol } of names) {
    for (const declaration of symbol.declarations ?? []) {
      if (!isOurs(declaration)) continue;
      if (ts.isFunctionDeclaration(declaration)) {
        for (const part of [...declaration.parameters, declaration.type]) if (part) visit(part);
      } else if (ts.isVariableDeclaration(declaration)) {
        if (declaration.type) visit(declaration.type);
      } else meet(symbol);
    }
  }
  return met;
}

/** What the doc comment of a function lacks, in words; empty when it says everything. */
export function undocumented({ checker }: PublicApi, { symbol }: PublicName): string[] {
  const declaration = symbol.declarations!.find(ts.isFunctionDeclaration)!;
  const tags = ts.getJSDocTags(declaration);
  const has = (tag: string) => tags.some(({ tagName }) => tagName.text === tag);
  const purpose = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  return [
    ...(/[.:]$|[.:]\s/.test(purpose) ? [] : ['a sentence']),
    ...declaration.parameters
      .filter((parameter) => !isExplained(checker, parameter))
      .map(({ name }) => `@param ${name.getText()}`),
    ...(throwsItself(declaration) && !has('throws') ? ['@throws'] : []),
    ...(has('example') ? [] : ['@example']),
  ];
}

/**
 * A parameter is explained by its own @param, or by its type: one of ours that has a doc comment or, as options have,
 * a doc comment for each member.
 */
function isExplained(checker: ts.TypeChecker, parameter: ts.ParameterDeclaration): boolean {
  if (ts.getJSDocParameterTags(parameter).length > 0) return true;
  const search = (node: ts.Node): boolean => {
    const named = ts.isTypeReferenceNode(node) && checker.getSymbolAtLocation(node.typeName);
    if (named && resolved(checker, named).declarations?.some(explainsItself)) return true;
    return ts.forEachChild(node, search) === true;
  };
  return parameter.type !== undefined && search(parameter.type);
}

const hasComment = (node: ts.Node) => ts.getJSDocCommentsAndTags(node).length > 0;

const explainsItself = (node: ts.Node) =>
  isOurs(node) && (hasComment(node) || (ts.isInterfaceDeclaration(node) && node.members.every(hasComment)));

/** Whether the function throws in its own body, not only in what it calls. */
function throwsItself({ body }: ts.FunctionDeclaration): boolean {
  const search = (node: ts.Node): boolean =>
    ts.isThrowStatement(node) || (!ts.isFunctionLike(node) && ts.forEachChild(node, search) === true);
  return body !== undefined && search(body);
}
