import type { YAMLError } from 'yaml';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Where a mistake is: a field that nobody knows is the mistake itself. */
export function placeOf(issue: Issue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
}

/** What is wrong with a field, in the words of somebody who writes claims and no schema. */
export function mistakeInWords(issue: Issue): string {
  const keys = issue.path.filter((key) => typeof key === 'string');
  // Of a field of a claim the line says which claim.
  const field = keys.length > 1 ? keys.slice(1) : keys;
  return `${field.map((key) => `${key}: `).join('')}${inWords(issue)}`;
}

function inWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${missing(issue)}expected ${expectedType(issue)}${found(issue.input)}`;
    case 'invalid_value':
      return `${missing(issue)}expected one of ${issue.values.join(', ')}${found(issue.input)}`;
    case 'invalid_union':
      return `${missing(issue)}expected a side or a number${found(issue.input)}`;
    case 'too_small':
      return issue.origin === 'number'
        ? `expected a number of ${issue.minimum} or more${found(issue.input)}`
        : 'is empty';
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; docs/claims.md lists the fields`;
    default:
      return issue.message.split('\n')[0];
  }
}

const isNothing = (input: unknown) => input === undefined || input === null;

function missing({ input, path }: Issue): string {
  if (!isNothing(input)) return '';
  return path.length === 0 ? 'nothing stands here; ' : 'missing; ';
}

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list, each entry behind a dash (-)',
};

function expectedType({ expected, input, path }: Issue & { code: 'invalid_type' }): string {
  if (expected === 'object')
    return `the fields ${path.length === 0 ? 'title, data and claims' : 'of a claim (id, statement, …)'}`;
  const isUnquoted = expected === 'string' && (typeof input === 'number' || typeof input === 'boolean');
  return `${types[expected] ?? expected}${isUnquoted ? ` (in quotes: "${input}")` : ''}`;
}

function found(input: unknown): string {
  if (isNothing(input)) return '';
  if (Array.isArray(input)) return ', not a list';
  if (typeof input === 'object') return ', not fields';
  return `, not ${typeof input === 'string' ? JSON.stringify(input.slice(0, 60)) : input}`;
}

const yamlMistakes: Partial<Record<YAMLError['code'], string>> = {
  MULTIPLE_DOCS: 'a second document begins here (---): a file holds one',
  TAB_AS_INDENT: 'a tab stands before a field: indent with blanks',
  DUPLICATE_KEY: 'a field stands twice',
  RESOURCE_EXHAUSTION: 'lists or fields stand inside too many others',
};

/** What is wrong with the YAML itself. */
export function yamlMistakeInWords({ code, message }: YAMLError): string {
  return yamlMistakes[code] ?? message.split('\n')[0];
}
