import type { Culture } from '@crosscultural/corpus';
import { themeLexicons } from './lexicon';
import { plantedConcepts, plantedThemes } from './planted';

/**
 * The words that a topic model should find in each theme of a culture: the feature words' surface forms, their parts
 * (English: single words), and the vocabulary typical of the theme. Lower case; compare with a topic's top words after
 * the same normalisation.
 */
export function plantedThemeWords(culture: Culture): { theme: string; words: string[] }[] {
  const language = culture === 'domestic' ? 'zh' : 'en';
  return plantedThemes
    .filter((theme) => theme.culture === culture)
    .map(({ id }) => {
      const forms = plantedConcepts
        .filter((concept) => concept.culture === culture && concept.theme === id)
        .flatMap((concept) => concept.surfaceForms);
      const words = [
        ...forms.flatMap((form) => [form, form.replaceAll('-', ' '), ...form.split(/[ -]/)]),
        ...themeLexicons[language][id].vocabulary,
      ];
      return { theme: id, words: [...new Set(words.map((word) => word.toLowerCase()))] };
    });
}
