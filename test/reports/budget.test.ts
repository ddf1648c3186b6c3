import { fillNoorBudget, noorBudget } from '#app/example/budget.ts';
import { noorHead } from '#app/example/case-file.ts';
import { buildReport } from '#app/report.ts';
import * as documents from '#db/documents.ts';
import { verificationCode } from '#reports/marks.ts';
import { textOf } from '#reports/text.ts';
import { anOpenDesk } from '#test/desk.ts';
import { beforeAll, expect, test } from 'vitest';
import { expectWordOf } from './expect-word.ts';

const desk = await anOpenDesk();
let id = '';
let caseFileId = '';

beforeAll(async () => {
  ({ id: caseFileId } = await desk.say('caseFile.create', noorHead));
  desk.clock.set('2026-04-21T09:00:00Z');
  ({ id } = await fillNoorBudget(desk.say, caseFileId));
});

/** The paragraphs of a Word file with ordinary spaces: amounts hold one that does not break. */
const wordOf = async (made: ReturnType<typeof report>) => {
  const word = await expectWordOf(made);
  return { ...word, paragraphs: word.paragraphs.map((paragraph) => paragraph.replaceAll('\u00a0', ' ')) };
};

const report = (language: 'nl' | 'en' = 'nl', subject = id) => buildReport(desk.db, 'budget', subject, language, desk.clock).report;

test('the first page is enough to decide on', async () => {
  const word = await wordOf(report());
  const firstPage = word.paragraphs.slice(0, word.paragraphs.indexOf('1. Situatie en vraag'));
  for (const line of [
    'Gevraagd besluit\ttoewijzen',
    'Bedrag\t€ 2.168,50',
    'Aan wie\tWoonlicht',
    'Te laat na\t24-03-2026 09:00',
    'Beslist door\tM. Jansen, teamleider (ambtenaar)',
    'Besloten op\t09-03-2026 14:00',
    noorBudget.effect.client,
    noorBudget.options.whyChosen,
  ]) {
    expect(firstPage).toContain(line);
  }
  expect(firstPage.join('\n')).toContain('Laat een jurist meelezen');
});

test('every step is there, with its sources and its sums', async () => {
  const word = await wordOf(report());
  expect(word.headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual([
    'In het kort',
    '1. Situatie en vraag',
    '2. Stap 1: gewenst effect',
    '3. Stap 2: grondwaarden',
    '4. Opties en wat voorgaat',
    '5. Stap 3: effecten en neveneffecten',
    '6. Stap 4: juridische toets',
    '7. Bijdrage en betaling',
    '8. Motivering',
    '9. Akkoord',
    '10. Afspraken en evaluatie',
    '11. Bijlage',
    'Over dit verslag',
  ]);
  for (const text of [
    '€ 3.652,80',
    '4 × € 742,15',
    '€ 2.968,60',
    'uit een stuk',
    'Van de schuld blijft over\t€ 1.484,30',
    'Betaald op 10-03-2026 10:30, 20 u 30 min na het besluit.',
    'Eerste gesprek uiterlijk 06-03-2026 (Wgs art. 4)',
    'Bezwaar tot en met\t20-04-2026',
    'Maatwerkbudget: twee maanden huur en de kosten, de rest in een regeling (gekozen)',
    '− Eén schuldeiser gaat voor.',
    'Route: de laagste trede die het effect draagt',
    '7. Maatwerkbudget, begunstigend beleid of fonds',
  ]) {
    expect(word.paragraphs).toContain(text);
  }
});

test('the debt trap is printed whole, with the text of the law as it stood', async () => {
  const word = await wordOf(report());
  const all = word.paragraphs.join('\n');
  expect(all).toContain('Had de inwoner genoeg om van te leven toen de schuld ontstond?\nnee');
  expect(all).toContain('Of op een later moment, tot nu toe?\nja');
  expect(all).toContain('dan wel nadien, beschikte of beschikt over de middelen');
  expect(all).toContain('indien daartoe zeer dringende redenen bestaan');
  expect(word.paragraphs).toContain('Wetsteksten, zoals ze luidden op 01-01-2026');
});

test('no name of a child, no whole account number: initials and the last four', () => {
  const all = textOf(report()).join('\n');
  expect(all).toContain('eindigt op 4300');
  expect(all.replace(/\s/g, '')).not.toContain('0417164300');
  expect(all).not.toContain('Verkerk');
  expect(all).toContain('N.V. (1991), aanvrager');
  expect(all).toContain('S. (2019), kind');
});

test('closed: the version and its control code; changed after that: a concept that says what is open', async () => {
  const closed = report();
  const head = documents.latest(desk.db, 'besluit', id);
  expect(closed.closed).toMatchObject({ version: 1, code: verificationCode(head?.sha256 ?? '') });
  desk.clock.set('2026-04-22T09:00:00Z');
  await desk.say('budget.saveStep', {
    id,
    content: { step: 'contribution', body: { ...noorBudget.contribution, iban: 'NL91ABNA0417164301' } },
  });
  const changed = report();
  expect(changed.status).toBe('concept');
  const all = textOf(changed).join('\n');
  expect(all).toContain('Nog nodig voor vaststelling');
  expect(all).toContain('De controlecijfers van het rekeningnummer kloppen niet.');
  await expectWordOf(changed);
});

test('an empty request prints too, as a concept with dashes', async () => {
  const { id: empty } = await desk.say('budget.start', { caseFileId, path: 'normal', pathReason: '' });
  const word = await expectWordOf(report('nl', empty));
  expect(word.paragraphs).toContain('Aanvraag maatwerkbudget');
});

test('in English as well', async () => {
  const word = await expectWordOf(report('en'));
  expect(word.paragraphs.join('\n')).not.toMatch(/Situatie en vraag|\{\{/);
  expect(word.headings.map(({ text }) => text)).toContain('6. Step 4: legal test');
});
