import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const projectFolder = path.resolve(__dirname, '..', '..');

/** What an example of a package's README, the first from 0, prints when it is run as it stands against the compiled package. */
export function outputOfReadmeExample(packageName: string, which = 0): string {
  const readme = readFileSync(path.join(projectFolder, 'packages', packageName, 'README.md'), 'utf8');
  const example = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)][which]?.[1];
  if (!example) throw new Error(`The README of ${packageName} has no example.`);
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(example, { compilerOptions });
  const options = { cwd: projectFolder, input: outputText, encoding: 'utf8' } as const;
  return execFileSync(process.execPath, ['--input-type=module', '-'], options);
}
