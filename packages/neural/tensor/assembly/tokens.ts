import { addTo } from './sums';

/** y [batch·length, width·hidden]: the neighbours of each token of x [batch, length, hidden] side by side. */
export function unfold(x: usize, mask: usize, y: usize, batch: usize, length: usize, hidden: usize, width: usize): void {
  const bytes = hidden << 2;
  const before = <isize>(width >> 1);
  for (let b: usize = 0; b < batch; b++) {
    for (let i: usize = 0; i < length; i++) {
      for (let k: usize = 0; k < width; k++, y += bytes) {
        const j = <isize>(i + k) - before;
        const token = b * length + <usize>j;
        if (j < 0 || j >= <isize>length || load<f32>(mask + (token << 2)) == 0) memory.fill(y, 0, bytes);
        else memory.copy(y, x + token * bytes, bytes);
      }
    }
  }
}

/** The gradient of `unfold`: dx [batch, length, hidden] from dy [batch·length, width·hidden]. */
export function fold(dy: usize, mask: usize, dx: usize, batch: usize, length: usize, hidden: usize, width: usize): void {
  const bytes = hidden << 2;
  const before = <isize>(width >> 1);
  memory.fill(dx, 0, batch * length * bytes);
  for (let b: usize = 0; b < batch; b++) {
    for (let i: usize = 0; i < length; i++) {
      for (let k: usize = 0; k < width; k++, dy += bytes) {
        const j = <isize>(i + k) - before;
        const token = b * length + <usize>j;
        if (j >= 0 && j < <isize>length && load<f32>(mask + (token << 2)) != 0) addTo(dx + token * bytes, dy, hidden);
      }
    }
  }
}

/**
 * The largest of each feature over the unmasked tokens, and at which token (int32) it was; 0 and −1 for a text without any.
 * y, at [batch, hidden].
 */
export function largest(x: usize, mask: usize, y: usize, at: usize, batch: usize, length: usize, hidden: usize): void {
  for (let b: usize = 0; b < batch; b++) {
    for (let k: usize = 0; k < hidden; k++) {
      const target = (b * hidden + k) << 2;
      store<f32>(y + target, 0);
      store<i32>(at + target, -1);
    }
    for (let i: usize = 0; i < length; i++) {
      const token = b * length + i;
      if (load<f32>(mask + (token << 2)) == 0) continue;
      for (let k: usize = 0; k < hidden; k++) {
        const target = (b * hidden + k) << 2;
        const value = load<f32>(x + ((token * hidden + k) << 2));
        if (load<i32>(at + target) < 0 || value > load<f32>(y + target)) {
          store<f32>(y + target, value);
          store<i32>(at + target, i);
        }
      }
    }
  }
}

/** The gradient of `largest`: dx [batch, length, hidden] has dy [batch, hidden] where the largest was. */
export function largestGradient(dy: usize, at: usize, dx: usize, batch: usize, length: usize, hidden: usize): void {
  memory.fill(dx, 0, (batch * length * hidden) << 2);
  for (let b: usize = 0; b < batch; b++) {
    for (let k: usize = 0; k < hidden; k++) {
      const from = (b * hidden + k) << 2;
      const place = load<i32>(at + from);
      if (place < 0) continue;
      const token = b * length + <usize>place;
      store<f32>(dx + ((token * hidden + k) << 2), load<f32>(dy + from));
    }
  }
}
