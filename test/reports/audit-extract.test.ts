import type { ExtractLine } from '#domain/audit-extract.ts';
import { momentsOf, peopleOf } from '#domain/audit-extract.ts';
import { dayOf } from '#i18n/format.ts';
import { createWords } from '#i18n/index.ts';
import type { AuditExtractModel } from '#reports/audit-extract.ts';
import { auditExtract } from '#reports/audit-extract.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWordOf } from './expect-word.ts';

const line = (at: string, event: string, call: string, more: Partial<ExtractLine> = {}): ExtractLine => ({
  at,
  who: 'M. de Wit',
  openedWith: 'passphrase',
  event,
  call,
  result: 'done',
  detail: '',
  ...more,
});

const lines: readonly ExtractLine[] = [
  line('2026-03-09T09:00:00.000Z', 'file.created', 'caseFile.create'),
  line('2026-03-09T09:02:00.000Z', 'file.changed', 'weighing.saveThemes'),
  line('2026-03-09T09:05:00.000Z', 'file.changed', 'weighing.saveReadings'),
  line('2026-03-09T09:40:00.000Z', 'file.changed', 'plan.saveGoal'),
  line('2026-03-10T08:00:00.000Z', 'file.opened', 'caseFile.open', { who: '', openedWith: 'organisation' }),
  line('2026-03-10T10:00:00.000Z', 'report.saved', 'report.save', { detail: 'plan' }),
  line('2026-03-10T10:01:00.000Z', 'document.closed', 'plan.close', { result: 'refused', detail: 'plan.goalMissing' }),
  line('2026-03-10T10:02:00.000Z', 'a.later', 'event.ofALaterVersion'),
];

const model: AuditExtractModel = {
  frame: { language: 'nl', caseNumber: 'MW-2026-0142', auditHead: '214 · 77aa 01bd 9c3e 00f1', printedAt: '2026-11-22T09:30:00Z' },
  clientName: 'Noor van der Meer',
  lines,
  names: true,
};

const wordOf = (changes: Partial<AuditExtractModel> = {}) => {
  const whole = { ...model, ...changes };
  return expectWordOf(auditExtract(whole, createWords(whole.frame.language)));
};

describe('a client’s extract of the log', () => {
  test('says who did what and when, in plain words, the oldest first', async () => {
    const word = await wordOf();
    expect(word.tables[1]?.rows.slice(1)).toEqual([
      ['09-03-2026 10:00', 'M. de Wit', 'het dossier gemaakt'],
      ['09-03-2026 10:02–10:05', 'M. de Wit', 'iets gewijzigd: Wegen, 2 keer'],
      ['09-03-2026 10:40', 'M. de Wit', 'iets gewijzigd: Plan'],
      ['10-03-2026 09:00', 'iemand met de sleutel van de organisatie', 'het dossier bekeken'],
      ['10-03-2026 11:00', 'M. de Wit', 'een Word-bestand bewaard: plan van aanpak'],
      ['10-03-2026 11:01', 'M. de Wit', 'geprobeerd maar niet gelukt: een stuk vastgesteld: Plan'],
      ['10-03-2026 11:02', 'M. de Wit', 'iets anders gedaan met het dossier'],
    ]);
    expect(word.tables[0]?.rows.slice(1)).toEqual([
      ['M. de Wit', '09-03-2026 tot en met 10-03-2026', '2', '0', '7'],
      ['iemand met de sleutel van de organisatie', '10-03-2026', '1', '1', '0'],
    ]);
    expect(word.paragraphs.join('\n')).toContain('artikel 15');
    expect(word.paragraphs).toContain('Logboek tot en met regel\t214 · 77aa 01bd 9c3e 00f1');
    expect(word.header).toBe('Dossier MW-2026-0142 · Wie keek in uw dossier?\tUittreksel');
  });

  test('has no codes of the program in it', async () => {
    for (const language of ['nl', 'en'] as const) {
      const word = await wordOf({ frame: { ...model.frame, language } });
      expect(word.paragraphs.join('\n')).not.toMatch(/[a-z]+\.[a-z]+[A-Z]|goalMissing|caseFile|ofALaterVersion|a\.later/);
    }
  });

  test('can leave out who it was, and then says so', async () => {
    const word = await wordOf({ names: false });
    expect(word.paragraphs.join('\n')).not.toContain('M. de Wit');
    expect(word.paragraphs.join('\n')).toContain('De namen van medewerkers staan er niet in.');
    expect(word.tables[1]?.rows[1]).toEqual(['09-03-2026 10:00', 'een medewerker', 'het dossier gemaakt']);
  });

  test('of a file without lines says that there are none', async () => {
    const word = await wordOf({ lines: [] });
    expect(word.paragraphs).toContain('Het logboek heeft geen regels over dit dossier.');
    expect(word.tables).toEqual([]);
  });

  test('speaks English when asked', async () => {
    const word = await wordOf({ frame: { ...model.frame, language: 'en' } });
    expect(word.tables[1]?.rows[2]).toEqual(['9 Mar 2026 10:02–10:05', 'M. de Wit', 'changed something: Weighing, 2 times']);
  });
});

test('nothing is left out: moments and people add up to the lines', () => {
  const anyLine = fc
    .tuple(fc.constantFrom('A', 'B'), fc.constantFrom('file.opened', 'file.changed'), fc.integer({ min: 0, max: 3 }))
    .map(([who, event, hour]) => line(`2026-03-09T2${hour}:30:00.000Z`, event, 'plan.saveGoal', { who }));
  fc.assert(
    fc.property(fc.array(anyLine), (some) => {
      const ordered = some.toSorted((a, b) => a.at.localeCompare(b.at));
      const moments = momentsOf(ordered, dayOf);
      expect(moments.reduce((sum, { times }) => sum + times, 0)).toBe(some.length);
      expect(peopleOf(moments).reduce((sum, { looked, did }) => sum + looked + did, 0)).toBe(some.length);
    }),
  );
});
