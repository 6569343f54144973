/** Numbers as people read them: shares in percent, money and counts grouped, indices with three figures. */
export function formatValue(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  if (isShare(unit)) return minus(`${(100 * value).toFixed(1)} %`);
  return minus(plain(value));
}

/** A difference, with its sign; differences of shares are percentage points. */
export function formatDifference(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  const size = Math.abs(value);
  return isShare(unit) ? `${sign}${(100 * size).toFixed(1)} pp` : `${sign}${plain(size)}`;
}

export const isShare = (unit: string): boolean => /^share|^per year$|^probability/.test(unit);

const minus = (text: string): string => text.replace(/^-/, '−');

function plain(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return value.toLocaleString('en-GB', { maximumFractionDigits: 0 });
  if (size >= 100) return value.toFixed(1);
  if (size >= 1 || size === 0) return value.toFixed(2);
  return value.toPrecision(3);
}

/** The middle of a quarter, or of a year, on an axis of years. */
export function yearOf(period: string): number {
  const year = Number(period.slice(0, 4));
  const quarter = /Q([1-4])$/.exec(period)?.[1];
  return quarter ? year + (Number(quarter) - 0.5) / 4 : year + 0.5;
}
