import { type Box, boxAround } from './box';

/** An affine map (a, b, c, d, e, f): x ↦ a·x + c·y + e, y ↦ b·x + d·y + f, as SVG writes `matrix(…)`. */
export type Transform = readonly [number, number, number, number, number, number];

export const identity: Transform = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first, then `outer`. */
export function compose(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export const translation = (x: number, y: number): Transform => [1, 0, 0, 1, x, y];

function rotation(degrees: number): Transform {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
}

function primitive(name: string, v: number[]): Transform {
  switch (name) {
    case 'translate':
      return translation(v[0], v[1] ?? 0);
    case 'scale':
      return [v[0], 0, 0, v[1] ?? v[0], 0, 0];
    case 'rotate':
      return compose(
        compose(translation(v[1] ?? 0, v[2] ?? 0), rotation(v[0])),
        translation(-(v[1] ?? 0), -(v[2] ?? 0)),
      );
    case 'matrix':
      return [v[0], v[1], v[2], v[3], v[4], v[5]];
    default:
      return identity;
  }
}

/** Reads an SVG `transform` attribute, for example "translate(10,5) rotate(-90)". */
export function parseTransform(attribute: string | null): Transform {
  let transform = identity;
  for (const [, name, numbers] of (attribute ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    transform = compose(
      transform,
      primitive(
        name,
        numbers
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(Number),
      ),
    );
  }
  return transform;
}

/** The box around a transformed box. */
export function transformBox([a, b, c, d, e, f]: Transform, box: Box): Box {
  const corners = [
    [box.left, box.top],
    [box.right, box.top],
    [box.right, box.bottom],
    [box.left, box.bottom],
  ];
  return boxAround(corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f] as const));
}
