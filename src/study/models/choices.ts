import { UserError } from '@crosscultural/base';
import { type EngineChoice, engineChoices } from '@crosscultural/neural';
import { z } from 'zod';
import { isCommitted } from '../places';

/** What a user asks of the models that read the reviews. */
export interface ReadingChoices {
  /** What does the arithmetic. */
  engine: EngineChoice;
  /** Folders of triplet models that read instead of the shipped ones: one per language. */
  models: string[];
  /** Files of labelled reviews of the user's own: the model of their language is fine-tuned on them first. */
  labelled: string[];
  /** The `id,Reviews` file that quadruple CSV labels point into; null where there is none. */
  labelledTexts: string | null;
  /** The most reviews of a culture that are read, 0 for all; null for what the engine can read in reasonable time. */
  sample: number | null;
}

const engineVariable = 'CROSSCULTURAL_ENGINE';
const readingVariable = 'CROSSCULTURAL_READING';

const readingSchema = z.strictObject({
  models: z.array(z.string()).default([]),
  labelled: z.array(z.string()).default([]),
  labelledTexts: z.string().nullable().default(null),
  sample: z.int().nonnegative().nullable().default(null),
});

/** The engine that reads where the user names none: the same bytes on every CPU for a committed corpus, else the fastest. */
export function defaultEngine(corpusName: string): EngineChoice {
  return isCommitted(corpusName) ? 'wasm' : 'auto';
}

/** Notebooks run in processes of their own: the variables of the environment in which `choicesOfEnvironment` finds the choices. */
export function environmentOf({ engine, ...reading }: ReadingChoices): Record<string, string> {
  return { [engineVariable]: engine, [readingVariable]: JSON.stringify(reading) };
}

/**
 * The choices that the runner, or the user, has put into the environment; without them the usual ones.
 *
 * @throws UserError when `CROSSCULTURAL_READING` is not what `environmentOf` writes, or the engine is unknown.
 */
export function choicesOfEnvironment(corpusName: string, environment = process.env): ReadingChoices {
  const engine = environment[engineVariable] || defaultEngine(corpusName);
  if (!engineChoices.some((choice) => choice === engine)) {
    throw new UserError(`${engineVariable} must be one of ${engineChoices.join(', ')}, not ${JSON.stringify(engine)}.`);
  }
  return { engine: engine as EngineChoice, ...readingOf(environment[readingVariable] || '{}') };
}

function readingOf(text: string): Omit<ReadingChoices, 'engine'> {
  const form = '{"models":["folder"],"labelled":["file"],"sample":4000}';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${readingVariable} is no JSON; write it like ${form}.`);
  }
  const parsed = readingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new UserError(`${readingVariable}: ${path.join('.') || 'it'}: ${message}; write it like ${form}.`);
}
