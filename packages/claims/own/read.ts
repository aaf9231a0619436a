import { readFileSync } from 'node:fs';
import { UserError } from '@crosscultural/base';
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
  const { isNode, LineCounter, parseDocument } = require('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const wrong = document.errors[0];
  if (wrong) throw new UserError(`${name}, line ${lines.linePos(wrong.pos[0]).line}: ${firstLine(wrong.message)}`);
  const parsed = ownClaimsSchema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return parsed.data;
  const lineOf = (path: readonly PropertyKey[]) => {
    // What is missing has no place: the nearest that holds it has.
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const mistakes = parsed.error.issues.map(
    ({ path, message }) => `${name}, line ${lineOf(path)}: ${inWords(path)}${firstLine(message)}`,
  );
  throw new UserError(mistakes.join('\n'));
}

const inWords = (path: readonly PropertyKey[]) => {
  const keys = path.filter((key) => typeof key === 'string' && key !== 'claims');
  return keys.length > 0 ? `${keys.join('.')}: ` : '';
};

const firstLine = (text: string) => text.split('\n')[0];
