import { describe, expect, test } from 'vitest';
import { hardCodedTexts } from './hard-coded-text.ts';
import { code, inRooms } from './sources.ts';

describe('every text comes from i18n', () => {
  test('in the window and in the menu and dialogs around it', () => {
    const seen = inRooms(code(), 'renderer', 'electron');
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.flatMap(hardCodedTexts)).toEqual([]);
  });

  test.each([
    ['<p>Opslaan</p>', 'Opslaan'],
    ['<p>{done ? "Klaar" : t("budget:todo")}</p>', 'Klaar'],
    ['<p>{count} dossiers</p>', 'dossiers'],
    ['<p>{`Nog ${count} te doen`}</p>', 'Nog'],
    ['<p>{error && "Er ging iets mis"}</p>', 'Er ging iets mis'],
    ['<button aria-label="Sluiten" />', 'Sluiten'],
    ['<TextField label={"Naam"} />', 'Naam'],
    ['<TextField placeholder={`dd-mm-jjjj`} />', 'dd-mm-jjjj'],
    ['<TextField helperText={bad ? "Fout" : undefined} />', 'Fout'],
    ['<Box title="Toelichting"><img alt="Een brug" /></Box>', 'Een brug'],
    ['<Field slotProps={{ htmlInput: { "aria-label": "Bedrag" } }} />', 'Bedrag'],
    ['<Grid columns={[{ field: "at", label: "Datum" }]} />', 'Datum'],
  ])('a planted text is caught: %s', (jsx, text) => {
    expect(hardCodedTexts({ path: 'renderer/planted.tsx', text: `export const X = () => ${jsx};` }).join()).toContain(text);
  });

  test.each([
    '<p>{t("budget:title")}</p>',
    '<p>{count} · {total} – €</p>',
    '<Field name="reason" type="text" label={t("budget:reason")} />',
    '<Step titleKey="budget:step" title={"budget:step.one"} />',
    '<p className="quiet">{format("d MMM")}</p>',
  ])('what is no text is left alone: %s', (jsx) => {
    expect(hardCodedTexts({ path: 'renderer/planted.tsx', text: `export const X = () => ${jsx};` })).toEqual([]);
  });
});
