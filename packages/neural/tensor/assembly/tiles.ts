import { loadSome, storeSome } from './lanes';

// The Toom–Cook convolution of width 5 (see ../operations/toom-cook.ts): a tile is two neighbouring tokens, computed from the
// six around them, by six products instead of ten. A text of `length` tokens has (length + 1) / 2 tiles; the last may
// have one token only.

const POINTS: usize = 6;
const BEFORE: isize = 2;

/** out[j] = Σ_k c[j, k] in[k], for blocks of `count` numbers; c [outs, ins], in [ins, count], out [outs, count]. */
export function combine(c: usize, outs: usize, ins: usize, input: usize, output: usize, count: usize): void {
  const bytes = count << 2;
  for (let j: usize = 0; j < outs; j++) {
    for (let i: usize = 0; i < count; i += 4) {
      let sum = f32x4.splat(0);
      for (let k: usize = 0; k < ins; k++) {
        const weight = load<f32>(c + ((j * ins + k) << 2));
        if (weight == 0) continue;
        const from = input + k * bytes + (i << 2);
        sum = f32x4.add(sum, f32x4.mul(f32x4.splat(weight), loadSome(from, count - i)));
      }
      storeSome(output + j * bytes + (i << 2), sum, count - i);
    }
  }
}

/** c[row, column] of a matrix with six columns, in all lanes. */
// @ts-ignore: decorator
@inline
function weightAt(c: usize, row: usize, column: usize): v128 {
  return v128.load32_splat(c + ((row * POINTS + column) << 2));
}

// @ts-ignore: decorator
@inline
function isToken(mask: usize, text: usize, token: isize, length: usize): bool {
  return token >= 0 && token < <isize>length && load<f32>(mask + ((text * length + <usize>token) << 2)) != 0;
}

/** u[j, tile] = Σ_p c[j, p] x[token p of the tile]; c [6, 6], zeros [hidden], u [6, batch·tiles, hidden]. */
export function gatherTiles(
  x: usize, mask: usize, c: usize, zeros: usize, u: usize, batch: usize, length: usize, hidden: usize,
): void {
  const tiles = (length + 1) >> 1;
  const bytes = hidden << 2;
  const plane = batch * tiles * bytes;
  for (let text: usize = 0; text < batch; text++) {
    const start = x + text * length * bytes;
    for (let tile: usize = 0; tile < tiles; tile++, u += bytes) {
      const first = <isize>(2 * tile) - BEFORE;
      const r0 = isToken(mask, text, first, length) ? start + first * bytes : zeros;
      const r1 = isToken(mask, text, first + 1, length) ? start + (first + 1) * bytes : zeros;
      const r2 = isToken(mask, text, first + 2, length) ? start + (first + 2) * bytes : zeros;
      const r3 = isToken(mask, text, first + 3, length) ? start + (first + 3) * bytes : zeros;
      const r4 = isToken(mask, text, first + 4, length) ? start + (first + 4) * bytes : zeros;
      const r5 = isToken(mask, text, first + 5, length) ? start + (first + 5) * bytes : zeros;
      for (let i: usize = 0; i < hidden; i += 4) {
        const at = i << 2;
        const left = hidden - i;
        const x0 = loadSome(r0 + at, left);
        const x1 = loadSome(r1 + at, left);
        const x2 = loadSome(r2 + at, left);
        const x3 = loadSome(r3 + at, left);
        const x4 = loadSome(r4 + at, left);
        const x5 = loadSome(r5 + at, left);
        for (let j: usize = 0; j < POINTS; j++) {
          let sum = f32x4.mul(weightAt(c, j, 0), x0);
          sum = f32x4.add(sum, f32x4.mul(weightAt(c, j, 1), x1));
          sum = f32x4.add(sum, f32x4.mul(weightAt(c, j, 2), x2));
          sum = f32x4.add(sum, f32x4.mul(weightAt(c, j, 3), x3));
          sum = f32x4.add(sum, f32x4.mul(weightAt(c, j, 4), x4));
          sum = f32x4.add(sum, f32x4.mul(weightAt(c, j, 5), x5));
          storeSome(u + j * plane + at, sum, left);
        }
      }
    }
  }
}

/** The gradient of `gatherTiles`: dx from du. A token is in up to three tiles. */
export function scatterTiles(
  du: usize, mask: usize, c: usize, dx: usize, batch: usize, length: usize, hidden: usize,
): void {
  const tiles = (length + 1) >> 1;
  const bytes = hidden << 2;
  const plane = batch * tiles * bytes;
  for (let text: usize = 0; text < batch; text++) {
    for (let token: usize = 0; token < length; token++, dx += bytes) {
      if (!isToken(mask, text, token, length)) {
        memory.fill(dx, 0, bytes);
        continue;
      }
      const middle = token >> 1;
      const firstTile = middle > 0 ? middle - 1 : 0;
      const lastTile = min(middle + 1, tiles - 1);
      for (let i: usize = 0; i < hidden; i += 4) {
        const at = i << 2;
        let sum = f32x4.splat(0);
        for (let tile = firstTile; tile <= lastTile; tile++) {
          const p = token + BEFORE - 2 * tile;
          const from = du + (text * tiles + tile) * bytes + at;
          for (let j: usize = 0; j < POINTS; j++) {
            sum = f32x4.add(sum, f32x4.mul(weightAt(c, j, p), loadSome(from + j * plane, hidden - i)));
          }
        }
        storeSome(dx + at, sum, hidden - i);
      }
    }
  }
}

/** y[token i of the tile] = bias + Σ_j c[i, j] m[j, tile]; c [2, 6], m [6, batch·tiles, width], y [batch·length, width]. */
export function joinTiles(
  m: usize, c: usize, bias: usize, y: usize, batch: usize, length: usize, width: usize,
): void {
  const tiles = (length + 1) >> 1;
  const bytes = width << 2;
  const plane = batch * tiles * bytes;
  for (let text: usize = 0; text < batch; text++) {
    for (let token: usize = 0; token < length; token++, y += bytes) {
      const from = m + (text * tiles + (token >> 1)) * bytes;
      for (let i: usize = 0; i < width; i += 4) {
        const at = i << 2;
        let sum = loadSome(bias + at, width - i);
        for (let j: usize = 0; j < POINTS; j++) {
          sum = f32x4.add(sum, f32x4.mul(weightAt(c, token & 1, j), loadSome(from + j * plane + at, width - i)));
        }
        storeSome(y + at, sum, width - i);
      }
    }
  }
}

/** The gradient of `joinTiles`: dm from dy. */
export function splitTiles(dy: usize, c: usize, dm: usize, batch: usize, length: usize, width: usize): void {
  const tiles = (length + 1) >> 1;
  const bytes = width << 2;
  const plane = batch * tiles * bytes;
  for (let text: usize = 0; text < batch; text++) {
    for (let tile: usize = 0; tile < tiles; tile++, dm += bytes) {
      const first = dy + (text * length + 2 * tile) * bytes;
      const both = tile + tile + 1 < length;
      for (let i: usize = 0; i < width; i += 4) {
        const at = i << 2;
        const d0 = loadSome(first + at, width - i);
        const d1 = both ? loadSome(first + bytes + at, width - i) : f32x4.splat(0);
        for (let j: usize = 0; j < POINTS; j++) {
          const sum = f32x4.add(f32x4.mul(weightAt(c, 0, j), d0), f32x4.mul(weightAt(c, 1, j), d1));
          storeSome(dm + j * plane + at, sum, width - i);
        }
      }
    }
  }
}
