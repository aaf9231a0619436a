import { sandwich } from './newey-west';
import type { Regression } from './regression';

/** What the errors of a daily series are like when each day keeps a share ρ of the error of the day before. */
export interface AutoregressiveErrors {
  /** ρ: errors l days apart correlate by memory · ρ^l. */
  correlation: number;
  /** The share of the errors' variance that is remembered at all: 1, or 1 − 1/φ for counts. */
  memory: number;
  /** [columns × columns], of the coefficients. */
  covariance: Float64Array;
}

/** How many of its standard errors, 1 / √n, are added to the observed correlation: in our simulations intervals cover 93 % or more. */
const caution = 0.5;

/** Correlations that are considered. */
const [lowest, highest] = [-0.9, 0.9];

/**
 * The covariance of a regression's coefficients when its errors follow an AR(1) process, with a variance of its own on each side of
 * an interruption. Residuals are less correlated than the errors, most of all in short series with many columns: ρ is the
 * one for which the correlation of neighbouring residuals has the expectation that was observed, E[eᵀLe] / E[eᵀe] with e = Mε,
 * M = I − Z(ZᵀZ)⁻¹Zᵀ, Z = W^½X (a moment form of restricted likelihood). Counts are
 * Poisson around a rate with such errors, so that their correlation l days apart is (1 − 1/φ) ρ^l.
 *
 * @param regression see `regress`.
 * @param at the first day of the second side, as an index of the series.
 */
export function autoregressiveErrors(regression: Regression, at: number): AutoregressiveErrors {
  const { columns, inverse, days, weights, residuals, dispersion, family } = regression;
  const n = days.length;
  const width = columns.length;
  /** Z [days × columns] */
  const z = new Float64Array(n * width);
  days.forEach((t, i) => {
    for (let a = 0; a < width; a++) z[i * width + a] = Math.sqrt(weights[i]) * columns[a].values[t];
  });
  const maker = residualMaker(z, inverse, n, width);
  const side = days.map((t) => (t < at ? 0 : 1));
  const [squares, freedom] = [new Float64Array(2), new Float64Array(2)];
  residuals.forEach((residual, i) => {
    squares[side[i]] += residual ** 2 / weights[i];
    freedom[side[i]] += maker[i * n + i];
  });
  const scale = squares.map((sum, s) => Math.sqrt(sum / freedom[s]));
  const standardised = residuals.map((residual, i) => {
    const unit = scale[side[i]] * Math.sqrt(weights[i]);
    return unit > 0 ? residual / unit : 0;
  });
  const byLag = lagSums(maker, days);
  const neighbours = lagSums(neighbourForm(maker, z, inverse, days, width), days);
  // A Poisson count's own noise forgets at once: of a dispersion φ only the share 1 − 1/φ can be remembered.
  const memory = family === 'quasi-poisson' ? Math.max(0, 1 - 1 / dispersion) : 1;
  const observed = observedCorrelation(standardised, days) + caution / Math.sqrt(n);
  const correlation = matchCorrelation(observed, memory, neighbours, byLag);
  // Correlated errors leave residuals that are too small: E[eᵀe] is not (n − columns) but Σ_l ρ^l m_l.
  const shrinkage = expectation(byLag, correlation, memory) / (n - width);
  const middle = new Float64Array(width * width);
  const row = new Float64Array(width);
  for (let s = 0; s < n; s++) {
    row.fill(0);
    for (let t = 0; t < n; t++) {
      const lag = Math.abs(days[s] - days[t]);
      const alike = lag === 0 ? 1 : memory * powerOf(correlation, lag);
      const covariance = (scale[side[s]] * scale[side[t]] * alike) / shrinkage;
      for (let b = 0; b < width; b++) row[b] += covariance * z[t * width + b];
    }
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) middle[a * width + b] += z[s * width + a] * row[b];
    }
  }
  return { correlation, memory, covariance: sandwich(inverse, middle, width) };
}

/** M = I − Z(ZᵀZ)⁻¹Zᵀ [n × n] */
function residualMaker(z: Float64Array, inverse: Float64Array, n: number, width: number): Float64Array {
  const projected = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) projected[i * width + b] += z[i * width + a] * inverse[a * width + b];
    }
  }
  const maker = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = i === j ? 1 : 0;
      for (let a = 0; a < width; a++) sum -= projected[i * width + a] * z[j * width + a];
      maker[i * n + j] = sum;
    }
  }
  return maker;
}

/** M·L·M with L_st = ½ for days that follow one another: eᵀLe sums the products of neighbouring residuals. */
function neighbourForm(
  maker: Float64Array,
  z: Float64Array,
  inverse: Float64Array,
  days: readonly number[],
  width: number,
): Float64Array {
  const n = days.length;
  const shifted = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (const other of [i - 1, i + 1]) {
      if (other < 0 || other >= n || Math.abs(days[other] - days[i]) !== 1) continue;
      for (let j = 0; j < n; j++) shifted[i * n + j] += maker[other * n + j] / 2;
    }
  }
  // M·A = A − Z(ZᵀZ)⁻¹(ZᵀA), which is cheap since Z is narrow.
  const crossed = new Float64Array(width * n);
  for (let i = 0; i < n; i++) {
    for (let a = 0; a < width; a++) {
      for (let j = 0; j < n; j++) crossed[a * n + j] += z[i * width + a] * shifted[i * n + j];
    }
  }
  for (let i = 0; i < n; i++) {
    for (let b = 0; b < width; b++) {
      let factor = 0;
      for (let a = 0; a < width; a++) factor += z[i * width + a] * inverse[a * width + b];
      for (let j = 0; j < n; j++) shifted[i * n + j] -= factor * crossed[b * n + j];
    }
  }
  return shifted;
}

/** The sums of a matrix's entries by the number of days between row and column. */
function lagSums(matrix: Float64Array, days: readonly number[]): Float64Array {
  const n = days.length;
  const sums = new Float64Array(days[n - 1] - days[0] + 1);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) sums[Math.abs(days[i] - days[j])] += matrix[i * n + j];
  }
  return sums;
}

function observedCorrelation(residuals: Float64Array, days: readonly number[]): number {
  let neighbours = 0;
  let squares = 0;
  residuals.forEach((residual, i) => {
    squares += residual ** 2;
    if (i > 0 && days[i] - days[i - 1] === 1) neighbours += residual * residuals[i - 1];
  });
  return squares > 0 ? neighbours / squares : 0;
}

/** The ρ whose expected correlation of neighbouring residuals is the observed one, by halving. */
function matchCorrelation(observed: number, memory: number, neighbours: Float64Array, byLag: Float64Array): number {
  if (memory === 0) return 0;
  const expected = (rho: number) => expectation(neighbours, rho, memory) / expectation(byLag, rho, memory);
  let [low, high] = [lowest, highest];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (expected(middle) < observed) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Σ_l sum_l · r_l with the errors' correlations r_0 = 1, r_l = memory · ρ^l, by Horner's rule. */
function expectation(sums: Float64Array, rho: number, memory: number): number {
  let value = 0;
  for (let l = sums.length - 1; l >= 1; l--) value = value * rho + sums[l];
  return sums[0] + memory * value * rho;
}

/** ρ^l by multiplication, the same on every machine. */
function powerOf(rho: number, exponent: number): number {
  let power = 1;
  for (let base = rho, rest = exponent; rest > 0; rest >>= 1, base *= base) if (rest & 1) power *= base;
  return power;
}
