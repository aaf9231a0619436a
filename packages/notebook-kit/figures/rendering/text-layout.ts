import { type Box, union } from './box';
import { type FontWeight, fontMetrics } from './font-metrics';

/** A property of an element itself, from its style or its attribute; null when it says nothing. */
function ownProperty(element: Element, property: string): string | null {
  const pattern = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`);
  return pattern.exec(element.getAttribute('style') ?? '')?.[1].trim() ?? element.getAttribute(property);
}

/** A property of an element, its own or inherited ('' when nobody says). */
function inherited(element: Element, property: string): string {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const value = ownProperty(node, property);
    if (value) return value;
  }
  return '';
}

/** Pixels of the font of an element; a share ("70%" of a subscript) counts from the element around it. */
function fontSize(element: Element): number {
  const value = ownProperty(element, 'font-size');
  const around = () => (element.parentElement ? fontSize(element.parentElement) : 12);
  if (!value) return around();
  return value.endsWith('%') ? (around() * Number.parseFloat(value)) / 100 : Number.parseFloat(value);
}

function weightOf(element: Element): FontWeight {
  return /bold|[6-9]00/.test(inherited(element, 'font-weight')) ? 'bold' : 'regular';
}

/** A length of the attribute `name`, in pixels: "1.3em" counts in font sizes. */
function length(element: Element, name: string, missing: number): number {
  const value = element.getAttribute(name);
  if (value === null || value === '') return missing;
  return Number.parseFloat(value) * (value.endsWith('em') ? fontSize(element) : 1);
}

/** A piece of text in one font. */
export interface TextRun {
  text: string;
  size: number;
  weight: FontWeight;
  /** Pixels below the baseline of its line: subscripts are lower, superscripts higher. */
  shift: number;
}

/** The runs of the text inside an element, in reading order. */
export function textRuns(element: Element, shift = { below: 0 }): TextRun[] {
  return [...element.childNodes].flatMap((child) => {
    if (child.nodeType === child.ELEMENT_NODE) {
      const inner = child as Element;
      // A shift lasts until the next one, also beyond its element: plotly ends a subscript by one in the other direction.
      if (!inner.classList.contains('line')) shift.below += length(inner, 'dy', 0);
      return textRuns(inner, shift);
    }
    const text = (child.nodeValue ?? '').replace(/[\u200b\n\r]/g, '');
    if (text === '') return [];
    return [{ text, size: fontSize(element), weight: weightOf(element), shift: shift.below }];
  });
}

export const runWidth = ({ text, size, weight }: TextRun) => fontMetrics(weight).width(text) * size;

/** Width in pixels of the text inside an SVG element. */
export function textWidth(element: Element): number {
  return textRuns(element).reduce((width, run) => width + runWidth(run), 0);
}

/** One line of a text: where it starts, where its baseline is, what stands on it. */
export interface TextLine {
  element: Element;
  left: number;
  baseline: number;
  width: number;
}

/**
 * The lines of a `<text>` element in its own coordinates. Plotly writes each line of a text of several as a
 * `<tspan class="line">` with its own x and a dy that counts from the first baseline.
 */
export function textLines(text: Element): TextLine[] {
  const x = length(text, 'x', 0);
  const y = length(text, 'y', 0);
  const lines = [...text.querySelectorAll('tspan.line')];
  return (lines.length === 0 ? [text] : lines).map((element) => {
    const width = textWidth(element);
    const at = length(element, 'x', x);
    const anchor = inherited(element, 'text-anchor');
    const left = anchor === 'middle' ? at - width / 2 : anchor === 'end' ? at - width : at;
    return { element, left, baseline: length(element, 'y', y) + length(element, 'dy', 0), width };
  });
}

/** The box of a `<text>` element in its own coordinates, null when it is empty. */
export function textBox(text: Element): Box | null {
  return textLines(text)
    .filter(({ width }) => width > 0)
    .map(({ element, left, baseline, width }): Box => {
      const size = fontSize(element);
      const { ascent, descent } = fontMetrics(weightOf(element));
      return { left, right: left + width, top: baseline - ascent * size, bottom: baseline + descent * size };
    })
    .reduce(union, null);
}
