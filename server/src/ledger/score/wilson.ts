/** The standard normal distribution’s 97.5th percentile. */
const z = 1.959963984540054;

/**
 * The 95 % interval of a rate, from 0 to 1, where `count` of `n` came (Edwin B. Wilson, “Probable Inference, the Law of Succession, and
 * Statistical Inference”, Journal of the American Statistical Association 22, 1927). It is sound for few and for rates near 0 and 1,
 * as long as one does not depend on another. `n` is at least 1.
 */
export function wilsonInterval(count: number, n: number): { readonly low: number; readonly high: number } {
  const rate = count / n;
  const middle = rate + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((rate * (1 - rate) + z ** 2 / (4 * n)) / n);
  const whole = 1 + z ** 2 / n;
  // At the ends it begins or ends there, but for what a computer rounds.
  return { low: count === 0 ? 0 : (middle - reach) / whole, high: count === n ? 1 : (middle + reach) / whole };
}
