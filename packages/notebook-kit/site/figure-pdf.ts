import { createHash } from 'node:crypto';
import { sizeOfSvg, svgToPdf } from '../figures/rendering/svg-to-pdf';

/** A file of the site that is drawn when it is written: a figure as a PDF. */
export interface FigurePdf {
  svg: string;
}

/** The PDF of a published figure; null where the SVG does not say how large it is. */
export function figurePdf(svg: Buffer): FigurePdf | null {
  const text = svg.toString('utf8');
  return sizeOfSvg(text) === null ? null : { svg: text };
}

/**
 * Draws a PDF, which says in a comment at its end what it was drawn from.
 *
 * @param earlier what an earlier call has made, perhaps of another figure: it is taken where it is this one.
 */
export async function drawFigurePdf({ svg }: FigurePdf, earlier?: Buffer): Promise<Buffer> {
  const origin = Buffer.from(`% drawn from ${createHash('sha256').update(svg).digest('hex')}\n`, 'latin1');
  if (earlier?.subarray(-origin.length).equals(origin)) return earlier;
  const pdf = await svgToPdf(svg);
  return Buffer.concat([pdf, ...(pdf.at(-1) === 10 ? [] : [Buffer.from('\n')]), origin]);
}
