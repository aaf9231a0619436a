import { UserError } from '@crosscultural/base';
import type { z } from 'zod';

/** Where a value came from, for the message of an error. */
export interface Where {
  file: string;
  /** Counted from 1. */
  line?: number;
}

/**
 * `reviews.csv, line 12`
 *
 * @param where file and, where it is known, the line.
 */
export function describeWhere({ file, line }: Where): string {
  return line === undefined ? file : `${file}, line ${line}`;
}

/**
 * Checks that a value is what a schema says.
 *
 * @param schema what is expected.
 * @param value what was read.
 * @param where file and line that the value came from.
 * @throws UserError naming the file, the line, the field and what was expected there.
 */
export function parseAs<Schema extends z.ZodType>(schema: Schema, value: unknown, where: Where): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue.path.length > 0 ? `field ${issue.path.map(String).join('.')}: ` : '';
  throw new UserError(`${describeWhere(where)}: ${field}${issue.message}${found(value, issue.path)}.`);
}

/** The value that an issue is about, cut short: a review may be long. */
function found(value: unknown, path: PropertyKey[]): string {
  let part: unknown = value;
  for (const key of path) part = (part as Record<PropertyKey, unknown> | undefined)?.[key];
  if (path.length === 0 || part === undefined || typeof part === 'object') return '';
  return `, found ${JSON.stringify(String(part).slice(0, 40))}`;
}
