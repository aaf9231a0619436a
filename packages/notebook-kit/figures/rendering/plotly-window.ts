import { readFileSync } from 'node:fs';
import { seededRandom } from '@crosscultural/base';
import type { Figure } from '../figure';
import type { Box } from './box';
import { installRecordingCanvas } from './recording-canvas';
import { elementBox, pageBox } from './svg-box';
import { textWidth } from './text-layout';
import { outlineTexts } from './text-outlines';

const svgNamespace = 'xmlns="http://www.w3.org/2000/svg"';
const plainNamespace = 'xmlns="urn:drawing"';

interface Plotly {
  toImage(figure: object, options: object): Promise<string>;
}

interface PlotlyWindow {
  /** Draws a figure as SVG text. The ids in it are counted from the same seed each time. */
  toSvg(figure: Figure, size: { width: number; height: number }): Promise<string>;
  /** The same drawing with the outlines of letters in the place of texts. */
  withOutlinedTexts(svg: string): string;
}

/** The plotly bundle used for static figures and for the site: bars, scatter, heat maps, box plots, no 3d and maps. */
export function plotlyBundleFile(): string {
  return require.resolve('plotly.js/dist/plotly-cartesian.min.js');
}

function domRectangle(box: Box | null) {
  const { left, top, right, bottom } = box ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
}

/** jsdom lays nothing out: answer the questions about sizes that plotly asks, from real font metrics. */
function installGeometry(window: Window & typeof globalThis): void {
  const svg = window.SVGElement.prototype as unknown as Record<string, unknown>;
  svg.getBBox = function (this: Element) {
    return domRectangle(elementBox(this));
  };
  svg.getComputedTextLength = function (this: Element) {
    return textWidth(this);
  };
  svg.getBoundingClientRect = function (this: Element) {
    return domRectangle(pageBox(this));
  };
}

function openPlotlyWindow(): PlotlyWindow {
  const { JSDOM } = require('jsdom') as typeof import('jsdom');
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  const page = window as unknown as Window & typeof globalThis & { Plotly: Plotly };
  installGeometry(page);
  installRecordingCanvas(page);
  page.URL.createObjectURL = () => 'blob:none';
  page.URL.revokeObjectURL = () => {};
  window.eval(readFileSync(plotlyBundleFile(), 'utf8'));

  return {
    async toSvg(figure, size) {
      // Plotly makes ids from Math.random: seed it, so that a figure does not depend on those drawn before it.
      page.Math.random = seededRandom(1).uniform;
      // Plotly checks `instanceof Object` in its own window and writes into what it is given: hand it a copy made there.
      const copy = page.JSON.parse(JSON.stringify({ data: figure.data, layout: figure.layout }));
      return page.Plotly.toImage(copy, { ...size, format: 'svg', imageDataOnly: true });
    },
    withOutlinedTexts(svg) {
      // Elements of SVG read their styles as CSS, which nothing here asks for; those of an unknown namespace do not.
      const drawing = new page.DOMParser().parseFromString(svg.replaceAll(svgNamespace, plainNamespace), 'text/xml');
      outlineTexts(drawing);
      return new page.XMLSerializer().serializeToString(drawing).replaceAll(plainNamespace, svgNamespace);
    },
  };
}

let opened: PlotlyWindow | undefined;

/** The one plotly window of this process, opened on first use (about half a second). */
export function plotlyWindow(): PlotlyWindow {
  opened ??= openPlotlyWindow();
  return opened;
}
