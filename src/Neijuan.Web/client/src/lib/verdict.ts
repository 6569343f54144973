import { t } from './words.svelte';

/** The few words in a verdict's numbers, in the reader's language: "0.2 to 0.4", "at least 12", "positive". */
export function inWords(text: string): string {
  const most = /^at (least|most) (.+)$/.exec(text);
  if (most) return t(`expected.${most[1]}`, { value: most[2]! });
  const range = /^(\S+) to (\S+)$/.exec(text);
  if (range) return t('expected.range', { low: range[1]!, high: range[2]! });
  return text === 'positive' || text === 'negative' ? t(`expected.${text}`) : text;
}
