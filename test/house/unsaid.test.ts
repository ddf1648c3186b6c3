import { describe, expect, test } from 'vitest';
import { nl } from '#i18n/nl/index.ts';
import { code, inRooms } from './sources.ts';
import { flat } from './texts.ts';
import { unsaid } from './unsaid.ts';

describe('a text that nobody says is taken out', () => {
  test('in every namespace', () => {
    const keys = Object.entries(nl).flatMap(([namespace, texts]) => [...flat(texts).keys()].map((key) => `${namespace}:${key}`));
    expect(unsaid(keys, inRooms(code(), 'app', 'build', 'domain', 'electron', 'i18n', 'renderer', 'reports'))).toEqual([]);
  });

  test('a planted text that nobody says is found', () => {
    const text = 't("budget:title"); t("budget:left", { count }); t(`budget:step.${step}.name`); const ref = `other:${id} x`;';
    const keys = [
      'budget:title',
      'budget:left_one',
      'budget:left_other',
      'budget:step.one.name',
      'budget:step.one.help',
      'budget:old',
      'budget:need.reason',
    ];
    expect(unsaid(keys, [{ path: 'renderer/planted.tsx', text }])).toEqual(['budget:step.one.help', 'budget:old']);
  });
});
