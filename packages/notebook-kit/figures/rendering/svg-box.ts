import { type Box, boxAround, union } from './box';
import { textBox } from './text-layout';
import { compose, identity, parseTransform, type Transform, transformBox, translation } from './transform';

const number = (element: Element, name: string) => Number.parseFloat(element.getAttribute(name) ?? '') || 0;

/** How many numbers each path command takes; the last two are the point where it ends. */
const commandLength: Record<string, number> = { M: 2, L: 2, T: 2, C: 6, S: 4, Q: 4, A: 7 };

/** The box around the end points of a path's segments. Curves may bulge out of it: plotly measures no curves. */
export function pathBox(path: string): Box | null {
  const points: [number, number][] = [];
  let x = 0;
  let y = 0;
  for (const [, command, rest] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    const kind = command.toUpperCase();
    const relative = command !== kind;
    const step = kind === 'H' || kind === 'V' ? 1 : (commandLength[kind] ?? Number.POSITIVE_INFINITY);
    for (let end = step; end <= numbers.length; end += step) {
      if (kind === 'V') y = numbers[end - 1] + (relative ? y : 0);
      else if (kind === 'H') x = numbers[end - 1] + (relative ? x : 0);
      else {
        x = numbers[end - 2] + (relative ? x : 0);
        y = numbers[end - 1] + (relative ? y : 0);
      }
      points.push([x, y]);
    }
  }
  return points.length ? boxAround(points) : null;
}

/** The box of an SVG element in its own coordinates, as `getBBox` answers it; null when it draws nothing. */
export function elementBox(element: Element): Box | null {
  switch (element.tagName.toLowerCase()) {
    case 'text':
    case 'tspan':
      return textBox(element);
    case 'rect':
    case 'image': {
      const left = number(element, 'x');
      const top = number(element, 'y');
      return { left, top, right: left + number(element, 'width'), bottom: top + number(element, 'height') };
    }
    case 'circle': {
      const [x, y, r] = [number(element, 'cx'), number(element, 'cy'), number(element, 'r')];
      return { left: x - r, top: y - r, right: x + r, bottom: y + r };
    }
    case 'line':
      return boxAround([
        [number(element, 'x1'), number(element, 'y1')],
        [number(element, 'x2'), number(element, 'y2')],
      ]);
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    case 'defs':
    case 'clippath':
    case 'style':
      return null;
    default:
      return [...element.children].map(boxInParent).reduce(union, null);
  }
}

function boxInParent(element: Element): Box | null {
  const box = elementBox(element);
  return box && transformBox(parseTransform(element.getAttribute('transform')), box);
}

/** The map from an element's coordinates to those of the page: all transforms up to the outermost `<svg>`. */
function transformToPage(element: Element): Transform {
  let transform = identity;
  for (let node: Element | null = element; node?.namespaceURI?.endsWith('/svg'); node = node.parentElement) {
    const step =
      node.tagName.toLowerCase() === 'svg'
        ? translation(number(node, 'x'), number(node, 'y'))
        : parseTransform(node.getAttribute('transform'));
    transform = compose(step, transform);
  }
  return transform;
}

/** The box of an SVG element on the page, as `getBoundingClientRect` answers it; null when it draws nothing. */
export function pageBox(element: Element): Box | null {
  const box = elementBox(element);
  return box && transformBox(transformToPage(element), box);
}
