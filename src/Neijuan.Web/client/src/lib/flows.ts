import type { Matrix } from './types';

/** Who pays whom, in billions of yuan, and for what. */
export interface Payment {
  from: string;
  to: string;
  billions: number;
  flows: { name: string; billions: number }[];
}

const perBillion = 1e11;

/**
 * Reads payments out of the transaction-flow matrix. A row says who paid and who received, not who paid whom; where several did both, the
 * row is split in proportion.
 */
export function payments(matrix: Matrix): Payment[] {
  const found = new Map<string, Payment>();
  matrix.rows.forEach((name, r) => {
    if (name.startsWith('Change in ')) return;
    const cells = matrix.fen[r]!.map((fen) => Number(BigInt(fen)) / perBillion);
    const paid = cells.reduce((sum, v) => sum + Math.max(0, -v), 0);
    if (paid === 0) return;
    cells.forEach((payer, p) => {
      cells.forEach((receiver, q) => {
        if (payer >= 0 || receiver <= 0) return;
        const billions = (-payer * receiver) / paid;
        const key = `${p} ${q}`;
        const payment = found.get(key) ?? { from: matrix.columns[p]!, to: matrix.columns[q]!, billions: 0, flows: [] };
        payment.billions += billions;
        payment.flows.push({ name, billions });
        found.set(key, payment);
      });
    });
  });
  for (const payment of found.values()) payment.flows.sort((a, b) => b.billions - a.billions);
  return [...found.values()].sort((a, b) => b.billions - a.billions);
}
