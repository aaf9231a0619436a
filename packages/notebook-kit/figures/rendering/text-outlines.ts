import { fontMetrics } from './font-metrics';
import { runWidth, textLines, textRuns } from './text-layout';

/** The letters of a `<text>` element as the data of one path, in its own coordinates. */
function outlineOf(text: Element): string {
  let path = '';
  for (const { element, left, baseline } of textLines(text)) {
    let x = left;
    for (const run of textRuns(element)) {
      path += fontMetrics(run.weight).outline(run.text, run.size, x, baseline + run.shift);
      x += runWidth(run);
    }
  }
  return path;
}

/**
 * Replaces the texts of a drawing by the outlines of their letters. resvg could draw texts itself, but it opens the
 * font file anew for every letter, which took most of the time of a figure; and so the letters stand in the picture
 * exactly where they were measured.
 */
export function outlineTexts(drawing: Document): void {
  for (const text of [...drawing.querySelectorAll('text')]) {
    const path = drawing.createElementNS(text.namespaceURI, 'path');
    path.setAttribute('d', outlineOf(text));
    for (const name of ['transform', 'style', 'fill', 'opacity', 'clip-path']) {
      const value = text.getAttribute(name);
      if (value !== null) path.setAttribute(name, value);
    }
    text.replaceWith(path);
  }
}
