import { UserError } from '@crosscultural/base';
import { cultureOf, labelOf, languageOf, unreadable } from '../own-reviews/cells';

/** The fields of which a map can say a value that no review can have. */
const fields = ['culture', 'language', 'label'] as const;
type ToldField = (typeof fields)[number];

const readers = { culture: cultureOf, language: languageOf, label: labelOf };

const expected: Record<ToldField, string> = {
  culture: 'a culture is domestic or foreign',
  language: 'a language is a code or a name, such as zh, en-US or Chinese',
  label: 'a label is positive, neutral or negative',
};

type Source = { constant: string } | { column: string; values?: Readonly<Record<string, string>> };

/**
 * Refuses what a map says that no field can hold: `culture==mars`, `culture=country:CN=mars`. Else every row is left out for it, and the
 * file is blamed. `none` stays the word for what is not told: rows of that value are left out.
 *
 * @throws UserError that names the piece and what was expected.
 */
export function checkToldValues(map: Readonly<Partial<Record<ToldField, Source>>>): void {
  for (const field of fields) {
    const source = map[field];
    if (source === undefined) continue;
    const told: [string, string][] =
      'constant' in source
        ? [[`${field}==`, source.constant]]
        : Object.entries(source.values ?? {})
            .filter(([, meaning]) => meaning !== 'none')
            .map(([cell, meaning]) => [`${field}=${source.column}:${cell}=`, meaning]);
    const wrong = told.find(([, value]) => readers[field](value) === unreadable);
    if (wrong) throw new UserError(`--map ${wrong.join('')}: ${expected[field]}, not ${JSON.stringify(wrong[1])}.`);
  }
}
