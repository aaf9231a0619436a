import { readFileSync } from 'node:fs';
import { UserError } from '@crosscultural/base';
import type { z } from 'zod';

/**
 * A JSON file of a published model, checked.
 *
 * @param describes what the file should say, for the message: `BERT that can be loaded`.
 * @throws UserError when the file is no JSON, or names the first field that is not as the schema says.
 */
export function readJsonFile<T>(file: string, schema: z.ZodType<T>, describes: string): T {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UserError(`${file} is no JSON.`);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const { path: field, message } = parsed.error.issues[0];
  throw new UserError(`${file} describes no ${describes}: ${field.join('.') || 'it'}: ${message}.`);
}
