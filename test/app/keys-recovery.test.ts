import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { readWord } from '#test/reports/read-word.ts';
import { withThreeWays } from '#test/ways.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const proof = { kind: 'passphrase', passphrase } as const;
const kindsOf = (desk: TestDesk): string[] => desk.vault.keys.header.slots.map(({ kind }) => kind);

describe('a recovery key', () => {
  test('counts only after it was typed back, mistyped groups named', async () => {
    const desk = await anOpenDesk();
    expect(await desk.ask('keys.confirmRecovery', { typed: 'x' })).toEqual(refusal('keys.noRecoveryShown'));
    const { groups } = await desk.say('keys.startRecovery', { proof });
    expect(groups).toHaveLength(8);
    expect(kindsOf(desk)).toEqual(['passphrase']);
    const mistyped = groups.with(2, groups[2] === '00003' ? '2002Y' : '00003').join(' ');
    expect(await desk.ask('keys.confirmRecovery', { typed: mistyped })).toEqual(refusal('keys.groupWrong', { groups: '3' }));
    expect(kindsOf(desk)).toEqual(['passphrase']);
    expect(await desk.say('keys.confirmRecovery', { typed: groups.join('-').toLowerCase() })).toEqual({ backupsNotRenewed: 0 });
    expect(kindsOf(desk)).toEqual(['passphrase', 'recovery']);
    expect(await desk.ask('keys.confirmRecovery', { typed: groups.join(' ') })).toEqual(refusal('keys.noRecoveryShown'));
    await desk.lock();
    await desk.say('keys.openWithRecovery', { typed: groups.join(' ') });
  });

  test('that is made anew takes the place of the old one', async () => {
    const { desk, typed } = await withThreeWays();
    const { groups } = await desk.say('keys.startRecovery', { proof });
    await desk.say('keys.confirmRecovery', { typed: groups.join(' ') });
    expect(kindsOf(desk)).toEqual(['passphrase', 'organisation', 'recovery']);
    await desk.lock();
    expect(await desk.ask('keys.openWithRecovery', { typed })).toEqual(refusal('keys.wrongRecovery'));
    desk.clock.set('2026-03-09T09:00:01Z');
    await desk.say('keys.openWithRecovery', { typed: groups.join(' ') });
  });

  test('that was shown is gone after stopping and after a lock', async () => {
    const desk = await anOpenDesk();
    const { groups } = await desk.say('keys.startRecovery', { proof });
    await desk.say('keys.dropRecovery', {});
    expect(await desk.ask('keys.confirmRecovery', { typed: groups.join(' ') })).toEqual(refusal('keys.noRecoveryShown'));
    const again = await desk.say('keys.startRecovery', { proof });
    await desk.lock();
    await desk.unlock();
    expect(await desk.ask('keys.confirmRecovery', { typed: again.groups.join(' ') })).toEqual(refusal('keys.noRecoveryShown'));
    expect(await desk.ask('keys.saveRecoveryPage', { language: 'nl' })).toEqual(refusal('keys.noRecoveryShown'));
  });

  test('is not shown to who does not know the passphrase', async () => {
    const desk = await anOpenDesk();
    expect(await desk.ask('keys.startRecovery', { proof: { ...proof, passphrase: 'x' } })).toEqual(refusal('vault.wrongPassphrase'));
  });

  test.each(['nl', 'en'] as const)('is one page in Word (%s) that names nobody', async (language) => {
    const desk = await anOpenDesk();
    const { groups } = await desk.say('keys.startRecovery', { proof });
    const { savedAs } = await desk.say('keys.saveRecoveryPage', { language });
    const bytes = readFileSync(savedAs ?? '');
    const word = await readWord(bytes);
    for (const group of groups) expect(word.paragraphs.join('\n')).toContain(group);
    expect(word.properties).toMatchObject({ 'dc:creator': 'Maatwerkbank', 'cp:lastModifiedBy': 'Maatwerkbank' });
    for (const part of word.parts.values()) expect(part).not.toMatch(/Tester|019506a0/);
    desk.files.answerSavePath(null);
    expect(await desk.say('keys.saveRecoveryPage', { language })).toEqual({ savedAs: null });
  });
});
