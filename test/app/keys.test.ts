import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { aChange, eventsOf, newPassphrase, slotsOf, withThreeWays } from '#test/ways.ts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const proof = { kind: 'passphrase', passphrase } as const;
const wish = { passphrase: newPassphrase, repeat: newPassphrase } as const;
const kindsOf = (desk: TestDesk): string[] => desk.vault.keys.header.slots.map(({ kind }) => kind);
const headerOf = (desk: TestDesk): string => readFileSync(path.join(desk.userData, 'vault', 'vault.json'), 'utf8');

describe('the list of ways in', () => {
  test('says of each its kind, when it was made and last used, and nothing that opens', async () => {
    const { desk, recipient } = await withThreeWays();
    await desk.lock();
    desk.clock.set('2026-03-10T08:00:00Z');
    await desk.unlock();
    const listed = await desk.say('keys.list', {});
    expect(listed).toMatchObject({ openedWith: 'passphrase', reflectionsOpen: true, organisationUses: [] });
    expect(listed.ways).toEqual([
      expect.objectContaining({
        kind: 'passphrase',
        madeAt: '2026-03-09T09:00:00.000Z',
        lastUsed: '2026-03-10T08:00:00.000Z',
        opensReflections: true,
      }),
      expect.objectContaining({ kind: 'recovery', lastUsed: null, opensReflections: true, fingerprint: '' }),
      expect.objectContaining({ kind: 'organisation', lastUsed: null, opensReflections: false }),
    ]);
    expect(listed.ways[2]?.fingerprint).toMatch(/^\d{4}( \d{4}){5}$/);
    expect(await desk.say('keys.readRecipient', { text: recipient })).toEqual({ recipient, fingerprint: listed.ways[2]?.fingerprint });
    const secrets = slotsOf(desk.vault.keys).map((slot) => ('wrapped' in slot ? slot.wrapped : slot.sealed));
    expect(secrets.filter((secret) => JSON.stringify(listed).includes(secret))).toEqual([]);
  });

  test('is not offered a stronger passphrase by who just made it; the same one, made stronger, is proven again', async () => {
    const desk = await anOpenDesk();
    expect(await desk.say('keys.list', {})).toMatchObject({ canBeStronger: false });
    const before = headerOf(desk);
    expect(await desk.ask('keys.strengthen', { passphrase: 'x' })).toEqual(refusal('vault.wrongPassphrase', { seconds: 1 }));
    desk.clock.set('2026-03-09T09:00:01Z');
    expect(await desk.say('keys.strengthen', { passphrase })).toEqual({ backupsNotRenewed: 0 });
    expect(headerOf(desk)).not.toBe(before);
    await desk.lock();
    await desk.unlock();
  });
});

describe('a new passphrase', () => {
  test('asks for the present one, and then is the only one that opens', async () => {
    const desk = await anOpenDesk();
    expect(await desk.ask('keys.setPassphrase', { proof: null, ...wish })).toEqual(refusal('keys.proofNeeded'));
    expect(await desk.ask('keys.setPassphrase', { proof: { ...proof, passphrase: 'x' }, ...wish })).toEqual(
      refusal('vault.wrongPassphrase', { seconds: 1 }),
    );
    expect(await desk.ask('keys.setPassphrase', { proof, ...wish })).toEqual(refusal('vault.wait', { seconds: 1 }));
    desk.clock.set('2026-03-09T09:00:01Z');
    expect(await desk.say('keys.setPassphrase', { proof, ...wish })).toEqual({ backupsNotRenewed: 0 });
    await desk.lock();
    expect(await desk.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.wrongPassphrase'));
    desk.clock.set('2026-03-09T09:00:02Z');
    await desk.say('vault.unlock', { passphrase: newPassphrase });
  });

  test.each([
    ['that is weak', { passphrase: 'Welkom2026!!', repeat: 'Welkom2026!!' }, 'vault.passphraseWeak'],
    ['that is mistyped', { passphrase: newPassphrase, repeat: 'x' }, 'vault.passphrasesDiffer'],
    ['with the worker’s own name', { passphrase: 'T. Tester 2026', repeat: 'T. Tester 2026' }, 'vault.passphraseWeak'],
    ['that is the present one', { passphrase, repeat: passphrase }, 'keys.samePassphrase'],
  ])('%s is refused before it counts as an attempt, and changes nothing', async (_, change, code) => {
    const desk = await anOpenDesk();
    const before = headerOf(desk);
    expect(await desk.ask('keys.setPassphrase', { proof, ...change })).toEqual(refusal(code));
    expect(headerOf(desk)).toBe(before);
    await desk.vault.confirm(proof);
  });

  test('after a forgotten one is set with the recovery key as the only proof, once', async () => {
    const { desk, typed } = await withThreeWays();
    const kept = Buffer.from(desk.vault.keys.reflectionKey ?? '');
    await desk.lock();
    await desk.say('keys.openWithRecovery', { typed });
    await desk.say('keys.setPassphrase', { proof: null, ...wish });
    expect(await desk.say('vault.state', {})).toEqual({ kind: 'open' });
    expect(await desk.ask('keys.setPassphrase', { proof: null, passphrase, repeat: passphrase })).toEqual(refusal('keys.proofNeeded'));
    expect(kindsOf(desk)).toEqual(['passphrase', 'recovery', 'organisation']);
    await desk.lock();

    const restarted = aDesk(desk.userData);
    expect(await restarted.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.wrongPassphrase'));
    restarted.clock.set('2026-03-09T09:00:01Z');
    await restarted.say('vault.unlock', { passphrase: newPassphrase });
    expect(restarted.vault.keys.reflectionKey).toEqual(kept);
    await restarted.lock();
  });

  test('set after opening by the organisation opens the vault but not the reflections; the old ways stay and still do', async () => {
    const { desk, identity } = await withThreeWays();
    const kept = Buffer.from(desk.vault.keys.reflectionKey ?? '');
    await desk.lock();
    await desk.say('keys.openWithOrganisation', { identity });
    await desk.say('keys.setPassphrase', { proof: null, ...wish });
    expect(kindsOf(desk)).toEqual(['passphrase', 'passphrase', 'recovery', 'organisation']);
    await desk.lock();
    await desk.say('vault.unlock', { passphrase: newPassphrase });
    expect(await desk.say('keys.list', {})).toMatchObject({ reflectionsOpen: false });
    // A new recovery key would not open what the old one opens.
    expect(await desk.ask('keys.startRecovery', { proof: { ...proof, passphrase: newPassphrase } })).toEqual(
      refusal('keys.reflectionsClosed'),
    );
    await desk.lock();
    await desk.unlock();
    expect(desk.vault.keys.reflectionKey).toEqual(kept);
    // Back with the old one, a change closes the passphrase that others know.
    await desk.say('keys.setPassphrase', { proof, passphrase: 'twaalf rode klompen rollen weg', repeat: 'twaalf rode klompen rollen weg' });
    expect(kindsOf(desk)).toEqual(['passphrase', 'recovery', 'organisation']);
  });

  test('can wait for who opened as the organisation', async () => {
    const { desk, identity } = await withThreeWays();
    await desk.lock();
    await desk.say('keys.openWithOrganisation', { identity });
    await desk.say('keys.leavePassphrase', {});
    expect(await desk.say('vault.state', {})).toEqual({ kind: 'open' });
    expect(await desk.ask('keys.setPassphrase', { proof: null, ...wish })).toEqual(refusal('keys.proofNeeded'));
    await desk.say('keys.setPassphrase', { proof: { kind: 'organisation', identity }, ...wish });
  });
});

describe('the key of the organisation', () => {
  test('is set with the passphrase, from a text or a file, and opens the vault', async () => {
    const desk = await anOpenDesk();
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const file = path.join(desk.userData, 'sleutel.txt');
    writeFileSync(file, `# public key: ${recipient}\n`);
    expect(await desk.say('keys.readRecipientFile', {})).toBeNull();
    desk.files.answerOpenPath(file);
    expect(await desk.say('keys.readRecipientFile', {})).toMatchObject({ recipient });
    expect(await desk.ask('keys.setOrganisation', { proof: { ...proof, passphrase: 'x' }, recipient })).toEqual(
      refusal('vault.wrongPassphrase'),
    );
    desk.clock.set('2026-03-09T09:00:01Z');
    await desk.say('keys.setOrganisation', { proof, recipient });
    expect(kindsOf(desk)).toEqual(['passphrase', 'organisation']);
    await desk.lock();
    await desk.say('keys.openWithOrganisation', { identity });
  });

  test.each([
    ['AGE-SECRET-KEY-1QQQ', 'keys.secretInsteadOfPublic'],
    [`age1${'q'.repeat(58)}`, 'keys.noRecipient'],
    ['', 'keys.noRecipient'],
  ])('is refused by name when it is none: %s', async (text, code) => {
    const desk = await anOpenDesk();
    expect(await desk.ask('keys.readRecipient', { text })).toEqual(refusal(code));
    expect(await desk.ask('keys.setOrganisation', { proof, recipient: text })).toEqual(refusal(code));
    expect(kindsOf(desk)).toEqual(['passphrase']);
  });

  test('can be made here: the secret half goes into a chosen file only, as any age program reads it', async () => {
    const desk = await anOpenDesk();
    const made = await desk.say('keys.makeOrganisationKey', {});
    const [file] = desk.files.saved;
    const text = readFileSync(file ?? '', 'utf8');
    expect(text).toMatch(/^# created: \S+\n# public key: age1\S{58}\nAGE-SECRET-KEY-1\S{58}\n$/);
    expect(text).toContain(made?.recipient);
    await desk.say('keys.setOrganisation', { proof, recipient: made?.recipient ?? '' });
    await desk.lock();
    desk.files.answerOpenPath(file ?? '');
    expect(await desk.say('keys.openWithOrganisationFile', {})).toBe(true);
    desk.files.answerSavePath(null);
    expect(await desk.say('keys.makeOrganisationKey', {})).toBeNull();
  });

  test('that was used is told to the worker: in the list, and on Vandaag for two weeks after coming back', async () => {
    const { desk, identity } = await withThreeWays();
    const onToday = async () => (await desk.say('today.list', {})).items.map(({ code }) => code).filter((code) => code.startsWith('keys.'));
    expect(await onToday()).toEqual([]);
    await desk.lock();
    desk.clock.set('2026-03-20T10:00:00Z');
    await desk.say('keys.openWithOrganisation', { identity });
    await desk.lock();
    desk.clock.set('2026-06-01T08:00:00Z');
    await desk.unlock();
    expect(await onToday()).toEqual(['keys.organisationUsed']);
    expect(await desk.say('keys.list', {})).toMatchObject({ organisationUses: ['2026-03-20T10:00:00.000Z'] });
    desk.clock.set('2026-06-15T08:00:00Z');
    expect(await onToday()).toEqual(['keys.organisationUsed']);
    desk.clock.set('2026-06-16T08:00:00Z');
    expect(await onToday()).toEqual([]);
  });
});

describe('removing', () => {
  const idOf = async (desk: TestDesk, kind: string) => (await desk.say('keys.list', {})).ways.find((way) => way.kind === kind)?.id ?? '';

  test('asks for the passphrase, and takes one way away', async () => {
    const { desk, typed } = await withThreeWays();
    const id = await idOf(desk, 'recovery');
    expect(await desk.ask('keys.remove', { proof: { ...proof, passphrase: 'x' }, id })).toEqual(refusal('vault.wrongPassphrase'));
    desk.clock.set('2026-03-09T09:00:01Z');
    await desk.say('keys.remove', { proof, id });
    expect(kindsOf(desk)).toEqual(['passphrase', 'organisation']);
    expect(await desk.ask('keys.remove', { proof, id })).toEqual(refusal('keys.noSuchWay'));
    await desk.lock();
    expect(await desk.ask('keys.openWithRecovery', { typed })).toEqual(refusal('keys.wrongRecovery'));
  });

  test('never takes the last way of the worker: the organisation alone is none', async () => {
    const { desk } = await withThreeWays();
    await desk.say('keys.remove', { proof, id: await idOf(desk, 'recovery') });
    expect(await desk.ask('keys.remove', { proof, id: await idOf(desk, 'passphrase') })).toEqual(refusal('keys.lastWay'));
    expect(kindsOf(desk)).toEqual(['passphrase', 'organisation']);
  });

  test('takes the passphrase when a recovery key remains', async () => {
    const { desk, typed } = await withThreeWays();
    await desk.say('keys.remove', { proof, id: await idOf(desk, 'passphrase') });
    await desk.lock();
    expect(await desk.say('vault.state', {})).toMatchObject({ ways: ['recovery', 'organisation'] });
    await desk.say('keys.openWithRecovery', { typed });
    await desk.say('keys.setPassphrase', { proof: null, ...wish });
    expect(kindsOf(desk)).toEqual(['passphrase', 'recovery', 'organisation']);
  });

  test('asks to know it when the reflections can then not be opened any more', async () => {
    const { desk, identity } = await withThreeWays();
    await desk.vault.changeWays(aChange, async (open) => slotsOf(open).filter(({ kind }) => kind !== 'recovery'));
    await desk.lock();
    await desk.say('keys.openWithOrganisation', { identity });
    await desk.say('keys.setPassphrase', { proof: null, ...wish });
    const old = (await desk.say('keys.list', {})).ways.find(({ opensReflections }) => opensReflections)?.id ?? '';
    const mine = { kind: 'passphrase', passphrase: newPassphrase } as const;
    expect(await desk.ask('keys.remove', { proof: mine, id: old })).toEqual(refusal('keys.losesReflections'));
    await desk.say('keys.remove', { proof: mine, id: old, knowsReflectionsLost: true });
    await desk.lock();
    // Those that are written from now on have a key again.
    await desk.say('vault.unlock', { passphrase: newPassphrase });
    expect(desk.vault.keys.reflectionKey).toHaveLength(32);
  });
});

test('every change is a line in the log that says which way in, and so is one that was refused', async () => {
  const desk = await anOpenDesk();
  const { groups } = await desk.say('keys.startRecovery', { proof });
  await desk.say('keys.confirmRecovery', { typed: groups.join(' ') });
  await desk.say('keys.setPassphrase', { proof, ...wish });
  await desk.ask('keys.setPassphrase', { proof: { ...proof, passphrase: 'x' }, passphrase, repeat: passphrase });
  expect(eventsOf(desk)).toEqual(['vault.created', 'vault.unlocked', 'vault.keysChanged', 'vault.keysChanged', 'vault.keysChanged']);
});
