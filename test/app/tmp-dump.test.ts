import { fillExample } from '#app/example/index.ts';
import * as rows from '#db/case-file-rows.ts';
import { createWords } from '#i18n/index.ts';
import { chaptersOf } from '../../reports/inspection/entries.ts';
import { anOpenDesk } from '#test/desk.ts';
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
test('dump', async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  for (const { id, name } of await desk.say('caseFile.list', {})) {
    const { own, shared } = rows.read(desk.db, id);
    const started = performance.now();
    const chapters = chaptersOf([...own, ...shared], createWords('nl'), 'nl');
    console.log(name, performance.now() - started, chapters.map((c) => `${c.group}:${c.entries.length}`).join(' '));
    const out = chapters.flatMap((c) => [
      '# ' + c.title,
      ...c.entries.flatMap((e) => [
        '  '.repeat(e.depth) + '## ' + e.title + (e.proposal ? ' !' + e.proposal : ''),
        ...e.fields.map(
          (f) => '  '.repeat(e.depth) + `   [${f.kind}] ${f.row ? f.row + ' — ' : ''}${f.label}: ${f.text.slice(0, 160)}   {${f.key}}`,
        ),
      ]),
    ]);
    writeFileSync(`/tmp/dump-${name.slice(0, 4)}.txt`, out.join('\n'));
  }
});
