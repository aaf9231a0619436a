/** How colours look to readers with and without all cones, to test palettes with. */

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Linear red, green and blue of "#rrggbb". */
const rgb = (colour: string) => [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));

/** Machado, Oliveira and Fernandes (2009), severity 1: what a reader without red or green cones sees, in linear RGB. */
export const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** CIE L*a*b* (D65) of a colour as seen with a vision. */
export function lab(colour: string, vision: number[][]): number[] {
  const [r, g, b] = vision
    .map((row) => row.reduce((sum, weight, i) => sum + weight * rgb(colour)[i], 0))
    .map((v) => Math.min(1, Math.max(0, v)));
  const xyz = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])];
}

/** Relative luminance (WCAG 2), 0 for black and 1 for white. */
export const luminance = (colour: string) =>
  rgb(colour).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);

/** Contrast of a colour on white (WCAG 2), from 1 to 21. */
export const contrastOnWhite = (colour: string) => 1.05 / (luminance(colour) + 0.05);
