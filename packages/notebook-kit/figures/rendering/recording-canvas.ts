/**
 * Plotly draws the cells of a heat map on a canvas and embeds the picture. jsdom has no canvas; this one writes
 * the filled rectangles down, so that the SVG gets them as vectors: sharp at any size, and the same bytes on every
 * machine (a PNG would depend on the zlib that compresses it).
 */
interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}

interface RecordingCanvas {
  width: number;
  height: number;
  rectangles?: Rectangle[];
}

/** Gives every canvas of a window a 2d context that records `fillRect`, and `toDataURL` that returns the record. */
export function installRecordingCanvas(window: Window & typeof globalThis): void {
  const canvas = window.HTMLCanvasElement.prototype as unknown as Record<string, unknown>;
  canvas.getContext = function (this: RecordingCanvas) {
    const recorder = this;
    recorder.rectangles ??= [];
    return {
      fillStyle: '#000000',
      fillRect(x: number, y: number, width: number, height: number) {
        // Plotly fills an empty cell with transparent black.
        if (!/^rgba\(.*,\s*0\)$/.test(String(this.fillStyle)))
          recorder.rectangles!.push({ x, y, width, height, fill: String(this.fillStyle) });
      },
    };
  };
  canvas.toDataURL = function (this: RecordingCanvas) {
    const { width, height, rectangles = [] } = this;
    return `data:rectangles,${encodeURIComponent(JSON.stringify({ width, height, rectangles }))}`;
  };
}

const rounded = (value: number) => String(Math.round(value * 100) / 100);

/** Replaces each `<image>` that holds a recorded canvas by the rectangles drawn on it. */
export function imagesToRectangles(svg: string): string {
  return svg.replace(/<image\b[^>]*?"data:rectangles,([^"]*)"[^>]*?(?:\/>|><\/image>)/g, (image, record: string) => {
    const canvas = JSON.parse(decodeURIComponent(record)) as Required<RecordingCanvas>;
    const attribute = (name: string) => Number.parseFloat(new RegExp(`\\s${name}="([^"]*)"`).exec(image)?.[1] ?? '0');
    const scaleX = attribute('width') / canvas.width;
    const scaleY = attribute('height') / canvas.height;
    const cells = canvas.rectangles.map(
      ({ x, y, width, height, fill }) =>
        `<rect x="${rounded(attribute('x') + x * scaleX)}" y="${rounded(attribute('y') + y * scaleY)}" ` +
        `width="${rounded(width * scaleX)}" height="${rounded(height * scaleY)}" fill="${fill}"/>`,
    );
    return `<g class="cells" shape-rendering="crispEdges">${cells.join('')}</g>`;
  });
}
