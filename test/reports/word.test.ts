import { describe, expect, test } from 'vitest';
import { chapter, column, detail, keyFacts, quote, table, text } from '#reports/blocks.ts';
import { verificationCode } from '#reports/marks.ts';
import { toWord } from '#reports/word.ts';
import { aReport } from './a-report.ts';
import { expectWordOf } from './expect-word.ts';
import { readWord } from './read-word.ts';

describe('a report in Word', () => {
  test('says what the model says, in order, with real headings', async () => {
    const word = await expectWordOf(aReport());
    expect(word.headings).toEqual([
      { level: 1, text: 'In het kort' },
      { level: 1, text: 'De omgekeerde toets' },
      { level: 2, text: 'Bedragen' },
      { level: 3, text: 'Berekening' },
      { level: 2, text: 'De wet' },
      { level: 1, text: 'Wat nu' },
      { level: 1, text: 'Ondertekening' },
      { level: 1, text: 'Over dit verslag' },
    ]);
    expect(word.paragraphs).toContain('Let op: de schuld aan de energieleverancier');
    expect(word.paragraphs).toContain('Onzeker: laat een jurist meelezen.');
    expect(word.paragraphs).toContain('Betaald aan\t–');
  });

  test('carries its file number, status, control code and page x of y on every page', async () => {
    const word = await expectWordOf(aReport());
    expect(word.header).toBe('Dossier MW-2026-0142 · Besluit maatwerkbudget\tVastgesteld, versie 2');
    expect(word.footer).toBe('Vertrouwelijk · controlecode 3fa2 91bc 0d4e\tPagina {PAGE} van {NUMPAGES}');
    expect(word.paragraphs).toContain('Stand van de wet\t01-01-2026');
  });

  test('a concept says so and has no control code', async () => {
    const word = await expectWordOf(aReport({ status: 'concept', closed: null }));
    expect(word.header).toMatch(/\tConcept$/);
    expect(word.footer).toMatch(/^Vertrouwelijk\t/);
    expect(word.paragraphs).toContain('Status\tConcept, nog niet vastgesteld');
    expect(word.paragraphs.join('\n')).not.toContain('Controlecode');
  });

  test('speaks English when asked', async () => {
    const word = await expectWordOf(aReport({ language: 'en', title: 'Decision' }));
    expect(word.footer).toBe('Confidential · control code 3fa2 91bc 0d4e\tPage {PAGE} of {NUMPAGES}');
    expect(word.properties['dc:language']).toBe('en-GB');
  });

  test('its properties name nobody and no machine', async () => {
    const { properties, parts } = await readWord(await toWord(aReport()));
    expect(properties).toEqual({
      'dc:title': 'Besluit maatwerkbudget',
      'dc:creator': 'Maatwerkbank',
      'cp:lastModifiedBy': 'Maatwerkbank',
      'dc:language': 'nl-NL',
      'cp:contentStatus': 'Vastgesteld, versie 2',
      'dcterms:created': '2026-11-22T09:30:00Z',
      'dcterms:modified': '2026-11-22T09:30:00Z',
    });
    const elsewhere = [...parts].filter(([name]) => !/^word\/(document|header1|footer1)\.xml$/.test(name));
    for (const [name, content] of elsewhere) expect(content, name).not.toMatch(/Noor|de Wit|MW-2026/);
  });

  test('a table repeats its header row, and its last row is the total', async () => {
    const { tables } = await expectWordOf(aReport());
    expect(tables.map(({ caption }) => caption)).toEqual(['Mogelijkheden naast elkaar', 'Het bedrag']);
    expect(tables[0]?.rows.at(-1)).toEqual(['Samen', '–', '€ 540,00']);
  });

  test('a numbered list starts again at one', async () => {
    const { parts } = await readWord(await toWord(aReport()));
    const lists = [...(parts.get('word/document.xml') ?? '').matchAll(/ListNumber.{0,80}?<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(lists).toHaveLength(3);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[0]);
  });

  test('a label that is a whole question stands above its answer', async () => {
    const word = await expectWordOf(
      aReport({ summary: [keyFacts(['Waarom bedreigt deze schuld het bestaan?', 'Zonder huis geen werk.'], ['Vorm', 'om niet'])] }),
    );
    expect(word.paragraphs).toEqual(
      expect.arrayContaining(['Waarom bedreigt deze schuld het bestaan?', 'Zonder huis geen werk.', 'Vorm\tom niet']),
    );
  });

  test('a skipped heading level is closed up', async () => {
    const word = await expectWordOf(aReport({ summary: [], sections: [detail('Te diep', text('x')), detail('Dieper', text('y'))] }));
    expect(word.headings.map(({ level }) => level)).toEqual([1, 2, 1]);
  });
});

describe('text as typed', () => {
  test.each([
    ['emoji', 'Blij 😀👩‍👩‍👧 en 🇳🇱'],
    ['right to left', 'مرحبا بالعالم'],
    ['markup', '<script>alert("x")</script> & <w:p/> ]]>'],
    ['i18n marks', '{{name}} $t(common:save)'],
    ['tabs and spaces', '  ingesprongen\ten  dubbel '],
  ])('%s is printed as it was typed', async (_, typed) => {
    const word = await expectWordOf(
      aReport({
        title: typed,
        subject: typed,
        summary: [text(typed), quote(typed, typed), keyFacts([typed, typed])],
        sections: [chapter(typed, table(typed, [column(typed)], [[typed]]))],
      }),
    );
    expect(word.paragraphs.filter((paragraph) => paragraph.includes(typed))).toHaveLength(typed.length > 28 ? 11 : 10);
  });

  test('blank lines divide paragraphs and single new lines stay', async () => {
    const word = await expectWordOf(aReport({ summary: [text('een\r\ntwee\n \n\ndrie\n')] }));
    expect(word.paragraphs).toContain('een\ntwee');
    expect(word.paragraphs).toContain('drie');
  });

  test('what XML cannot hold becomes a mark, never a broken file', async () => {
    const broken = 'a\u0000b\uD83Dc\uFFFEd\u001B';
    const word = await readWord(await toWord(aReport({ title: broken, summary: [text(broken), text(' ')] })));
    expect(word.paragraphs.filter((paragraph) => paragraph === 'a\uFFFDb\uFFFDc\uFFFDd\uFFFD')).toHaveLength(2);
    expect(word.properties['dc:title']).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFD');
  });

  test('right-to-left paragraphs are laid out that way', async () => {
    const { parts } = await readWord(await toWord(aReport({ summary: [text('مرحبا')] })));
    expect(parts.get('word/document.xml')).toMatch(/<w:bidi\/>/);
  });

  test('one megabyte of text fits', async () => {
    const typed = `${'Regel met woorden, en nog meer woorden. '.repeat(26)}\n`.repeat(1_000);
    expect(typed.length).toBeGreaterThan(1_000_000);
    const word = await expectWordOf(
      aReport({ summary: [text(typed)], sections: [chapter('Tabel', table('t', [column('c')], [[typed]]))] }),
    );
    expect(Math.max(...word.paragraphs.map(({ length }) => length))).toBeGreaterThan(1_000_000);
  }, 30_000);
});

test('codes are printed in fours, to be read aloud', () => {
  expect(verificationCode('3fa291bc0d4e5566')).toBe('3fa2 91bc 0d4e');
});
