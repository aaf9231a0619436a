import type { Review } from '../review';
import { readAcosQuadruples } from './acos';
import { readAsteTriplets } from './aste';
import { readAsteTags } from './aste-tags';
import { readDmasteTriplets } from './dmaste';
import { readDoccano } from './doccano';
import type { LabelledFormat } from './format-of';
import { readGts } from './gts';
import { readLabelStudio } from './label-studio';
import type { LabelledOrigin } from './labelled-origin';
import type { ReaderOptions } from './notice';
import { readApc, readAtepc } from './pyabsa';
import { readQuadTexts } from './quad-texts';
import { readSemEval } from './semeval';

/** The reader of each format of labelled texts. */
export const labelledReaders: Readonly<
  Record<
    LabelledFormat,
    (file: string, idPrefix: string, origin: LabelledOrigin & ReaderOptions) => AsyncGenerator<Review>
  >
> = {
  'aste-v1': readAsteTags,
  'aste-v2': readAsteTriplets,
  dmaste: readDmasteTriplets,
  acos: readAcosQuadruples,
  'quad texts': readQuadTexts,
  gts: readGts,
  apc: readApc,
  atepc: readAtepc,
  'label studio': readLabelStudio,
  doccano: readDoccano,
  semeval: readSemEval,
};

/** Whether a format is one of labelled texts. */
export function isLabelledFormat(format: string | undefined): format is LabelledFormat {
  return format !== undefined && Object.hasOwn(labelledReaders, format);
}
