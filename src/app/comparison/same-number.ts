/** Whether two JSON numbers, written in two ways, have one value; exact for any number of digits. */
export function isSameNumber(one: string, other: string): boolean {
  return normalise(one) === normalise(other);
}

/** Sign, digits without zeros at the ends, and the power of ten behind them; -0 is not 0, since programs tell them apart. */
function normalise(number: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const shortened = digits.replace(/0+$/, '');
  if (!shortened) return `${sign}0`;
  const power = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - shortened.length);
  return `${sign}${shortened}e${power}`;
}
