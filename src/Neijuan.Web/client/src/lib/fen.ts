/** Sums of whole fen, exactly: they are larger than what a number of the page's language holds. */
export const rowSums = (fen: string[][]): bigint[] => fen.map((row) => row.reduce((sum, cell) => sum + BigInt(cell), 0n));

export const columnSums = (fen: string[][]): bigint[] => (fen[0] ?? []).map((_, c) => fen.reduce((sum, row) => sum + BigInt(row[c]!), 0n));

/** Billions of yuan with two figures after the point; an exact zero is a dot, what is merely small is not. */
export function inBillions(fen: bigint): string {
  if (fen === 0n) return '·';
  const billions = Number(fen) / 1e11;
  return billions.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
