import { readFileSync } from 'node:fs';
import { UserError } from '@crosscultural/base';
import { mistakeInWords, placeOf, yamlMistakeInWords } from './mistakes';
import { type OwnClaims, ownClaimsSchema } from './own-claim';

/**
 * Reads claims of one's own from a YAML file.
 *
 * @param file for example `claims.yaml`; docs/claims.md says what stands in it.
 * @throws UserError with the line of each mistake, and when the file is missing or not UTF-8.
 * @example
 * for (const { id, statement } of claims.readOwnClaims('claims.yaml').claims) console.log(id, statement);
 */
export function readOwnClaims(file: string): OwnClaims {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new UserError(`${file} is not UTF-8: save it as UTF-8.`);
    throw new UserError(
      code === 'ENOENT'
        ? `There is no ${file}: write your claims down there, or begin with: npx crosscultural new my-study`
        : `${file} cannot be read (${code}).`,
    );
  }
  return parseOwnClaims(text, file);
}

/**
 * Reads claims of one's own from a YAML text.
 *
 * @param text of the file.
 * @param name of the file, for messages.
 * @throws UserError with the line of each mistake.
 */
export function parseOwnClaims(text: string, name: string): OwnClaims {
  const { isNode, LineCounter, parseDocument, visit } = require('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const wrong = document.errors[0] ?? document.warnings[0];
  if (wrong) throw new UserError(`${name}, line ${lineAt(wrong.pos[0])}: ${yamlMistakeInWords(wrong)}`);
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const line = lineAt(alias.range?.[0] ?? 0);
      throw new UserError(
        `${name}, line ${line}: *${alias.source} stands for nothing: put words with a star in quotes`,
      );
    },
  });
  const parsed = ownClaimsSchema.safeParse(document.toJS({ maxAliasCount: 100 }), { reportInput: true });
  if (parsed.success) return parsed.data;
  const lineOf = (path: readonly PropertyKey[]) => {
    // What is missing has no place: the nearest that holds it has.
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const mistakes = parsed.error.issues.map(
    (issue) => `${name}, line ${lineOf(placeOf(issue))}: ${mistakeInWords(issue)}`,
  );
  throw new UserError(mistakes.join('\n'));
}
