import { readFileSync } from 'node:fs';
import { figureFontFiles } from './font-metrics';

/** Points of print in a pixel of the screen. */
const points = 72 / 96;

/** Ten megabytes a file, read once for all figures. */
let fonts: { regular: Buffer; bold: Buffer } | undefined;

function readFonts(): { regular: Buffer; bold: Buffer } {
  const { regular, bold } = figureFontFiles();
  fonts ??= { regular: readFileSync(regular), bold: readFileSync(bold) };
  return fonts;
}

/** Width and height of a drawn figure in pixels; null when it does not say them first. */
export function sizeOfSvg(svg: string): [number, number] | null {
  const [, width, height] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return width === undefined ? null : [Number(width), Number(height)];
}

/**
 * A drawn figure as a PDF of one page of its size: lines stay lines, and the letters that occur, Chinese ones too, are embedded, so
 * that it can be enlarged and searched. The same figure gives the same bytes.
 *
 * @param svg what `renderFigure` made, or a published `.svg`: its width and height are pixels.
 * @throws RangeError when it has no size.
 * @example
 * const { svg } = await figures.renderFigure(chart);
 * writeFileSync('chart.pdf', await svgToPdf(svg));
 */
export function svgToPdf(svg: string): Promise<Buffer> {
  const pixels = sizeOfSvg(svg);
  if (pixels === null) throw new RangeError('The SVG does not say its width and height in pixels.');
  const size: [number, number] = [pixels[0] * points, pixels[1] * points];
  const { regular, bold } = readFonts();
  // Loaded when the first figure is printed: with their fonts they take longer than most of what is loaded at the start.
  const PdfDocument = require('pdfkit') as typeof import('pdfkit');
  const drawSvg = require('svg-to-pdfkit') as typeof import('svg-to-pdfkit');
  // The time of its making would be another one each time.
  const pdf = new PdfDocument({ size, margin: 0, info: { CreationDate: new Date(0), Producer: 'pdfkit' } });
  pdf.registerFont('regular', regular);
  pdf.registerFont('bold', bold);
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
    drawSvg(pdf, svg, 0, 0, {
      ...{ width: size[0], height: size[1], assumePt: false },
      fontCallback: (_family, isBold) => (isBold ? 'bold' : 'regular'),
    });
    pdf.end();
  });
}
