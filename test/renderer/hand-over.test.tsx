import { createWords } from '#i18n/index.ts';
import { HandOverPart } from '#renderer/hand-over/keeping-part.tsx';
import { ReceivePage } from '#renderer/hand-over/receive-page.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { aFolder } from '../folder.ts';
import { aWorker } from '../hand-over.ts';
import { aHead } from '../make-case-file.ts';
import { aShareForm, introduce, open, send, store } from '../share-form.ts';
import { openWindow, show } from './screen.tsx';

const t = createWords('nl');
// A package is sealed and opened in a process of its own.
const SLOW = 25_000;

/** Two workers who know each other, and a file with one note at the first. */
async function aFileBetweenTwo() {
  const here = await aWorker('R. de Boer', 'gemeente Lindewaard');
  const there = await aWorker('M. Aydin', 'gemeente Oosterzijl');
  for (const { clock } of [here, there]) clock.set('2026-11-22T12:00:00Z');
  const [toThere] = await introduce(here, there);
  const { id } = await here.say('caseFile.create', aHead());
  await addNote(here, id, 'De huur is overgemaakt.');
  return { here, there, toThere: toThere ?? '', id };
}

const addNote = (desk: TestDesk, caseFileId: string, text: string) =>
  desk.say('journal.add', { caseFileId, kind: 'note', purpose: 'rights', at: '2026-03-05T10:00:00Z', text });

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('making a package', () => {
  test(
    'no ground is chosen beforehand, least of all consent; what is missing is said until nothing is, and then it is made',
    async () => {
      const { here, there, id } = await aFileBetweenTwo();
      here.files.answerSavePath(path.join(aFolder(), 'x.mwb'));
      openWindow(here);
      const { user } = show(<HandOverPart caseFileId={id} />);
      await user.click(await screen.findByRole('button', { name: t('handOver:send.start') }));
      const form = await screen.findByRole('form', { name: t('handOver:send.title') });
      const grounds = within(form).getByRole('radiogroup', { name: t('handOver:send.grounds.ground') });
      const options = within(grounds).getAllByRole<HTMLInputElement>('radio');
      expect(options.map(({ checked }) => checked)).toEqual(options.map(() => false));
      expect(options.at(-1)?.value).toBe('consent');
      expect(within(form).getByRole('button', { name: t('handOver:need.reason') })).toBeDefined();
      expect(within(form).getByText(t('handOver:send.parts.never'))).toBeDefined();

      await user.click(within(form).getByRole('radio', { name: new RegExp(t('handOver:send.what.toOf.passphrase')) }));
      await user.type(within(form).getByRole('textbox', { name: t('handOver:send.what.forName') }), 'M. Aydin');
      await user.click(within(form).getByRole('button', { name: t('handOver:send.what.propose') }));
      await user.type(within(form).getByRole('textbox', { name: t('handOver:send.what.reason') }), 'Verhuist.');
      await user.click(within(grounds).getByRole('radio', { name: new RegExp(t('handOver:send.grounds.of.ownTask')) }));
      await user.click(within(form).getByRole('radio', { name: t('handOver:send.grounds.secrecyOf.execution') }));
      await user.click(within(form).getByRole('checkbox', { name: t('handOver:send.grounds.receiverChecked') }));
      const answer = async (question: string, said: string) =>
        user.click(within(within(form).getByRole('radiogroup', { name: question })).getByRole('radio', { name: said }));
      await answer(t('handOver:send.client.informed'), t('common:no'));
      await user.type(within(form).getByRole('textbox', { name: t('handOver:send.client.notInformedWhy') }), 'Onbereikbaar.');
      await answer(t('handOver:send.client.talk'), t('common:no'));
      await user.click(within(form).getByRole('button', { name: t('handOver:send.make') }));
      expect(await screen.findByText(t('handOver:send.madePassphrase'), {}, { timeout: 15_000 })).toBeDefined();
      expect(await screen.findByText(t('handOver:shared.noReceipt'))).toBeDefined();
      expect((await here.say('handOver.shares', { caseFileId: id })).standing).toMatchObject({
        kind: 'handedOver',
        partnerName: 'M. Aydin',
      });
      // Nothing of the passphrase is left in a draft.
      expect(await here.say('draft.get', { key: `handOver:${id}:send` })).toBeNull();
      expect(there.files.saved).toEqual([]);
    },
    SLOW,
  );
});

describe('opening a package', () => {
  test(
    'a wrong passphrase says what happened and what to do; the right one shows who, what and why before anything is stored',
    async () => {
      const { here, there, id } = await aFileBetweenTwo();
      here.files.answerSavePath(path.join(aFolder(), 'x.mwb'));
      const { passphrase } = await here.say('handOver.sayablePassphrase', {});
      const form = aShareForm([id], { to: 'passphrase', forName: 'M. Aydin' });
      const { savedAs } = await here.say('handOver.send', { form, passphrase, repeat: passphrase });
      there.files.answerOpenPath(savedAs);
      openWindow(there);
      const { user } = show(<ReceivePage />);
      await user.click(await screen.findByRole('button', { name: t('handOver:receive.choose') }));
      const field = await screen.findByLabelText(t('handOver:receive.passphrase'), { selector: 'input' }, { timeout: 10_000 });
      await user.type(field, 'een heel andere zin');
      await user.click(button(t('handOver:receive.unseal')));
      expect(await screen.findByText(t('handOver:refusal.wrongPassphrase'), {}, { timeout: 10_000 })).toBeDefined();
      await user.clear(field);
      await user.type(field, passphrase);
      await user.click(button(t('handOver:receive.unseal')));
      expect(await screen.findByText(t('handOver:receive.checked'), {}, { timeout: 10_000 })).toBeDefined();
      expect(screen.getByText('R. de Boer, gemeente Lindewaard')).toBeDefined();
      expect(screen.getByText(form.reason)).toBeDefined();
      expect(await there.say('caseFile.list', {})).toEqual([]);
      await user.click(button(t('handOver:receive.store')));
      expect(await screen.findByRole('button', { name: t('handOver:shared.saveReceipt', { name: 'R. de Boer' }) })).toBeDefined();
      expect(await there.say('caseFile.list', {})).toMatchObject([{ id }]);
    },
    SLOW,
  );

  test(
    'what is no package is refused in a sentence',
    async () => {
      const there = await aWorker('M. Aydin', '');
      const place = path.join(aFolder(), 'x.mwb');
      writeFileSync(place, 'een brief');
      there.files.answerOpenPath(place);
      openWindow(there);
      const { user } = show(<ReceivePage />);
      await user.click(await screen.findByRole('button', { name: t('handOver:receive.choose') }));
      expect(await screen.findByText(t('handOver:refusal.notAPackage'), {}, { timeout: 10_000 })).toBeDefined();
    },
    SLOW,
  );

  test(
    'a file that both sides changed is shown side by side, and waits for a choice before it is merged',
    async () => {
      const { here, there, toThere, id } = await aFileBetweenTwo();
      await open(there, await send(here, toThere, [id], { kind: 'cover', endsOn: '2027-01-01' }));
      await store(there, 'new');
      await rename(here, id, 'Noor V. (gebeld)');
      await rename(there, id, 'Noor V. (bezocht)');
      await addNote(there, id, 'Op bezoek geweest.');
      there.files.answerSavePath(path.join(aFolder(), 'back.mwb'));
      const { savedAs } = await there.say('handOver.send', { form: aShareForm([id], { kind: 'return', final: true }) });
      here.files.answerOpenPath(savedAs);
      openWindow(here);
      const { user } = show(<ReceivePage />);
      await user.click(await screen.findByRole('button', { name: t('handOver:receive.choose') }));
      await user.click(await screen.findByRole('radio', { name: new RegExp(t('handOver:receive.how.merge')) }, { timeout: 10_000 }));
      expect(await screen.findByText(t('handOver:receive.compare.added', { count: 1 }))).toBeDefined();
      const choice = await screen.findByRole('radiogroup', { name: new RegExp(t('handOver:receive.compare.choose', { title: '' })) });
      expect(screen.getByText('Noor V. (gebeld)')).toBeDefined();
      expect(screen.getByText('Noor V. (bezocht)')).toBeDefined();
      expect(button(t('handOver:receive.store'))).toHaveProperty('disabled', true);
      await user.click(within(choice).getByRole('radio', { name: t('handOver:receive.compare.there') }));
      await user.click(button(t('handOver:receive.store')));
      await screen.findByText(t('handOver:receive.stored.title'));
      expect(await here.say('caseFile.open', { id })).toMatchObject({ name: 'Noor V. (bezocht)' });
      await waitFor(async () => {
        const texts = (await here.say('journal.list', { caseFileId: id })).map(({ text }) => text);
        expect(texts).toContain('Op bezoek geweest.');
        expect(texts.some((text) => text.includes('Noor V. (gebeld)'))).toBe(true);
      });
    },
    SLOW,
  );
});

async function rename(desk: TestDesk, id: string, name: string): Promise<void> {
  await desk.say('caseFile.change', { ...aHead(), id, name });
}
