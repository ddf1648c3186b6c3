import * as audit from '#db/audit.ts';
import { exec } from '#db/sql.ts';
import { printedHead } from '#domain/audit.ts';
import { LogPart } from '#renderer/audit/log-part.tsx';
import { LogTab } from '#renderer/audit/log-tab.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { aCaseFileId } from '../make-case-file.ts';
import { openWindow, show } from './screen.tsx';

let desk: TestDesk;
let caseFileId: string;

beforeEach(async () => {
  desk = await anOpenDesk();
  caseFileId = await aCaseFileId(desk);
  openWindow(desk);
});

const rows = async () =>
  within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);
const choose = async (user: ReturnType<typeof show>['user'], field: string, option: string) => {
  await user.click(screen.getByRole('combobox', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
};

describe('the log of the vault', () => {
  test('shows who did what in which file, and how it ended, in words', async () => {
    audit.append(desk.db, { at: desk.clock.now(), event: 'vault.keysChanged', call: 'keys.x', caseFileId: null, detail: 'recovery.added' });
    audit.append(desk.db, {
      at: desk.clock.now(),
      event: 'file.changed',
      call: 'plan.saveGoal',
      caseFileId,
      result: 'refused',
      detail: 'plan.unknown',
    });
    show(<LogPart />);
    const [newest, before] = await rows();
    expect(newest?.textContent).toMatch(/T\. Tester.*dossier gewijzigd: code plan\.unknown.*Plan.*geweigerd.*Jo Verzonnen/);
    expect(before?.textContent).toMatch(/toegang tot de kluis gewijzigd: herstelsleutel, toegevoegd.*sleutels.*gelukt/);
    expect(screen.getByText(/^Regels 1 tot en met \d+ van \d+/)).toBeDefined();
  });

  test('can be narrowed by kind, result and day, says so when nothing is left, and widened again', async () => {
    const { user } = show(<LogPart />);
    await rows();
    await choose(user, 'Soort', 'wijzigen');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    await choose(user, 'Uitkomst', 'geweigerd');
    expect(await screen.findByText('Geen regels die hierbij passen')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Wis de keuzes' }));
    await waitFor(async () => expect((await rows()).length).toBeGreaterThan(2));
    await user.type(screen.getByLabelText('Vanaf'), '1-1-2030');
    expect(await screen.findByText('Geen regels die hierbij passen')).toBeDefined();
  });

  test('goes by pages, and back to the newest', async () => {
    exec(desk.db, 'BEGIN');
    for (let line = 0; line < 60; line += 1)
      audit.append(desk.db, { at: desk.clock.now(), event: 'search', call: 'search.used', caseFileId: null });
    exec(desk.db, 'COMMIT');
    const { user } = show(<LogPart />);
    expect(await rows()).toHaveLength(50);
    expect(screen.getByRole('button', { name: 'Nieuwer' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Ouder' }));
    expect(await screen.findByText(/^Regels 51 tot en met 6\d van 6\d/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Ouder' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Nieuwste' }));
    expect(await screen.findByText(/^Regels 1 tot en met 50/)).toBeDefined();
  });

  test('is looked at as a whole on request', async () => {
    const { user } = show(<LogPart />);
    expect(await screen.findByText(/De keten klopt, van regel 1 tot en met regel \d/)).toBeDefined();
    expect(screen.getByText(/nog niet; dat gebeurt elke week vanzelf/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Kijk het hele logboek na' }));
    expect(await screen.findByText(/^09-03-2026 10:00, tot en met regel \d/)).toBeDefined();
  });

  test('that is broken names the line and says what to do', async () => {
    exec(desk.db, "DROP TRIGGER audit_is_immutable; UPDATE audit SET who = 'een ander' WHERE sequence = 2");
    show(<LogPart />);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Regel 2, van 09-03-2026 10:00, volgt niet uit de regel ervoor.');
    expect(alert.textContent).toContain('Alles tot en met regel 1 klopt.');
    expect(alert.textContent).toContain('functionaris gegevensbescherming');
  });
});

describe('“Klopt deze code?”', () => {
  test('says yes, no with the ordinary causes, and what a code looks like', async () => {
    const printed = printedHead(audit.head(desk.db));
    const { user } = show(<LogPart />);
    const field = await screen.findByLabelText('Nummer en code');
    await user.type(field, `${printed}{Enter}`);
    expect(await screen.findByText(/^Ja\. Regel 3, van 09-03-2026 10:00/)).toBeDefined();
    await user.clear(field);
    await user.type(field, '3 aaaa bbbb cccc dddd{Enter}');
    expect(await screen.findByText(/^Nee\. Regel 3 staat er, maar met een andere code\./)).toBeDefined();
    expect(screen.getByText(/een typefout, een papier uit een andere kluis/)).toBeDefined();
    await user.clear(field);
    await user.type(field, 'drie{Enter}');
    expect(await screen.findByText(/Dit is geen nummer met een code/)).toBeDefined();
  });
});

describe('the log of one file', () => {
  test('shows only its own lines, without the name of the file, and gives the client an extract', async () => {
    await desk.say('caseFile.create', { ...(await desk.say('caseFile.open', { id: caseFileId })), number: 'F-9', name: 'Een Ander' });
    const { user } = show(<LogTab caseFileId={caseFileId} />);
    expect((await rows()).map((row) => row.textContent)).toEqual([
      expect.stringContaining('dossier geopend'),
      expect.stringContaining('dossier gemaakt'),
    ]);
    expect(screen.queryByText('Een Ander')).toBeNull();
    await user.click(screen.getByRole('radio', { name: /zonder de naam/ }));
    await user.click(screen.getByRole('button', { name: 'Bewaar als Word-bestand' }));
    expect(await screen.findByText(/^Bewaard als .*uittreksel-logboek/)).toBeDefined();
    expect(desk.files.saved).toHaveLength(1);
  });
});
