import { renderFigure, svgToPdf } from '@crosscultural/notebook-kit';
import { expect, it } from 'vitest';
import { exampleFigures } from './example-figures';

it('makes one page of the size of the figure with its letters embedded, in the same bytes each time', async () => {
  const { svg } = await renderFigure(exampleFigures.topics);
  const pdf = await svgToPdf(svg);
  expect((await svgToPdf(svg)).equals(pdf)).toBe(true);
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-1.')).toBe(true);
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  expect(text).toContain(`/MediaBox [0 0 ${Number(width) * 0.75} ${Number(height) * 0.75}]`);
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
  // Letters are a part of the font in the file, not pictures.
  expect(text).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC/);
  expect(text).not.toContain('/Subtype /Image');
  expect(pdf.length).toBeLessThan(200_000);
});

it('says when there is no size', () => {
  expect(() => svgToPdf('<svg/>')).toThrow('width and height');
});
