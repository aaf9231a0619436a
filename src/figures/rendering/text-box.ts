import { type Box, union } from './box';
import { fontMetrics } from './font-metrics';

/** A property of an SVG element, its own or inherited, from its style or its attribute ('' when nobody says). */
function inherited(element: Element, property: string): string {
  const pattern = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`);
  for (let node: Element | null = element; node; node = node.parentElement) {
    const value = pattern.exec(node.getAttribute('style') ?? '')?.[1] ?? node.getAttribute(property);
    if (value) return value.trim();
  }
  return '';
}

const fontSize = (element: Element) => Number.parseFloat(inherited(element, 'font-size')) || 12;

function weightOf(element: Element): 'regular' | 'bold' {
  return /bold|[6-9]00/.test(inherited(element, 'font-weight')) ? 'bold' : 'regular';
}

/** A length of the attribute `name`, in pixels: "1.3em" counts in font sizes. */
function length(element: Element, name: string, missing: number): number {
  const value = element.getAttribute(name);
  if (value === null || value === '') return missing;
  return Number.parseFloat(value) * (value.endsWith('em') ? fontSize(element) : 1);
}

/** Width in pixels of the text inside an SVG element. */
export function textWidth(element: Element): number {
  let width = 0;
  for (const child of element.childNodes) {
    if (child.nodeType === child.TEXT_NODE) {
      // Plotly sets xml:space="preserve"-like text without line breaks, so runs of spaces collapse as in a browser.
      const text = (child.nodeValue ?? '').replace(/[ \t\n\r]+/g, ' ');
      width += fontMetrics(weightOf(element)).width(text) * fontSize(element);
    } else if (child.nodeType === child.ELEMENT_NODE) {
      width += textWidth(child as Element);
    }
  }
  return width;
}

/** The box of one line of text whose baseline starts, ends or is centred at (x, y). */
function lineBox(line: Element, x: number, y: number): Box | null {
  const width = textWidth(line);
  if (width === 0) return null;
  const anchor = inherited(line, 'text-anchor');
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  const size = fontSize(line);
  const { ascent, descent } = fontMetrics(weightOf(line));
  return { left, right: left + width, top: y - ascent * size, bottom: y + descent * size };
}

/**
 * The box of a `<text>` element in its own coordinates, null when it is empty. Plotly writes each line of a text
 * as a `<tspan class="line">` with its own x and a dy that counts from the first baseline.
 */
export function textBox(text: Element): Box | null {
  const x = length(text, 'x', 0);
  const y = length(text, 'y', 0);
  const lines = [...text.querySelectorAll('tspan.line')];
  if (lines.length === 0) return lineBox(text, x, y + length(text, 'dy', 0));
  return lines
    .map((line) => lineBox(line, length(line, 'x', x), length(line, 'y', y) + length(line, 'dy', 0)))
    .reduce(union, null);
}
