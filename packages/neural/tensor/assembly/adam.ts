import { loadSome, storeSome } from './lanes';

/**
 * One step of AdamW over `count` numbers (see createAdamW): the moments are changed in place, `moved` may be the values
 * themselves. scale: of the gradient; rest1, rest2: 1 − β₁, 1 − β₂; rate: learning rate / (1 − β₁ᵗ); correction:
 * 1/(1 − β₂ᵗ); keep: 1 − learning rate · weight decay.
 */
export function adam(
  values: usize, moved: usize, gradient: usize, first: usize, second: usize, count: usize,
  scale: f32, beta1: f32, rest1: f32, beta2: f32, rest2: f32, epsilon: f32, rate: f32, correction: f32, keep: f32,
): void {
  const scales = f32x4.splat(scale);
  const b1 = f32x4.splat(beta1);
  const b2 = f32x4.splat(beta2);
  const c1 = f32x4.splat(rest1);
  const c2 = f32x4.splat(rest2);
  const epsilons = f32x4.splat(epsilon);
  const rates = f32x4.splat(rate);
  const corrections = f32x4.splat(correction);
  const keeps = f32x4.splat(keep);
  for (let i: usize = 0; i < count; i += 4) {
    const at = i << 2;
    const left = count - i;
    const g = f32x4.mul(loadSome(gradient + at, left), scales);
    const m = f32x4.add(f32x4.mul(b1, loadSome(first + at, left)), f32x4.mul(c1, g));
    const v = f32x4.add(f32x4.mul(b2, loadSome(second + at, left)), f32x4.mul(c2, f32x4.mul(g, g)));
    storeSome(first + at, m, left);
    storeSome(second + at, v, left);
    const direction = f32x4.div(f32x4.mul(rates, m), f32x4.add(f32x4.sqrt(f32x4.mul(v, corrections)), epsilons));
    storeSome(moved + at, f32x4.sub(f32x4.mul(loadSome(values + at, left), keeps), direction), left);
  }
}
