import { expect, test } from 'vitest';
import en from '../src/strings/en.json';
import placesEn from '../src/strings/places.en.json';
import placesZh from '../src/strings/places.zh.json';
import zh from '../src/strings/zh.json';

const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).toSorted();

test('both languages have the same texts, none of them empty', () => {
  expect(Object.keys(zh)).toEqual(Object.keys(en));
  expect(Object.keys(placesZh).toSorted()).toEqual(Object.keys(placesEn).toSorted());
  for (const text of [...Object.values(en), ...Object.values(zh)]) expect(text.trim()).not.toBe('');
});

test.each(Object.entries(en))('%s has the same gaps in both', (key, text) => {
  expect(gaps((zh as Record<string, string>)[key]!)).toEqual(gaps(text));
});

test('Chinese is Chinese: no text is the English one, but for names of programs', () => {
  const same = Object.keys(en).filter((key) => (zh as Record<string, string>)[key] === (en as Record<string, string>)[key]);
  expect(same).toEqual(['snippet.curl', 'snippet.csharp', 'snippet.r', 'snippet.python']);
});
