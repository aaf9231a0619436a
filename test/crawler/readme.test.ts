import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const readme = readFileSync(path.join(__dirname, '..', '..', 'packages', 'crawler', 'README.md'), 'utf8');

/** The first block of the README in that language. */
const block = (language: string) => readme.split(`\`\`\`${language}\n`)[1].split('```')[0];

/** Runs a module's text, its imports as this test would import them, and returns what it prints. */
async function printed(module: string): Promise<string> {
  const { outputText } = ts.transpileModule(module, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  const body = outputText.replace(/^import (.+?) from ('.+?');$/gm, (_, names: string, from: string) =>
    names.startsWith('{')
      ? `const ${names} = await load(${from});`
      : `const { default: ${names} } = await load(${from});`,
  );
  const lines: string[] = [];
  const console = { log: (...values: unknown[]) => lines.push(values.join(' ')) };
  const load = (name: string) => (name.startsWith('node:') ? import(name) : import('@crosscultural/crawler'));
  const run = new Function('load', 'console', `return (async () => {${body}})();`);
  await run(load, console);
  return `${lines.join('\n')}\n`;
}

it('the README’s example runs and prints what the README says', async () => {
  expect(await printed(block('ts'))).toBe(block('text'));
});
