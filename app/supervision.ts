import type { supervisionCalls } from '#contract/supervision.ts';
import * as files from '#db/case-file.ts';
import { openText, sealText } from '#db/keys/sealed-text.ts';
import * as reflections from '#db/supervision.ts';
import { refuse } from '#domain/refusal.ts';
import type { Handlers } from './handlers.ts';

export const supervisionHandlers: Handlers<typeof supervisionCalls> = {
  async 'supervision.open'({ caseFileId }, desk) {
    desk.about(caseFileId);
    const { reflectionKey } = desk.vault.keys;
    if (!reflectionKey) refuse('keys.reflectionsClosed');
    const opened = desk.read((db) =>
      reflections.list(db, caseFileId).map(({ id, writtenOn, textSealed, changedAt }) => ({
        id,
        writtenOn,
        text: openText(reflectionKey, id, textSealed),
        changedAt,
      })),
    );
    desk.log('file.opened');
    return opened;
  },

  async 'supervision.begin'({ caseFileId, on }, desk) {
    desk.about(caseFileId);
    const id = desk.ids.next();
    const textSealed = sealText(desk.vault.keys.reflectionKey, id, '');
    desk.write((db, log) => {
      if (!files.get(db, caseFileId)) refuse('supervision.unknownFile');
      reflections.put(db, { id, caseFileId, writtenOn: on, textSealed, changedAt: desk.clock.now() });
      log('file.changed');
    });
    return { id };
  },

  async 'supervision.keep'({ id, text }, desk) {
    const savedAt = desk.clock.now();
    const textSealed = sealText(desk.vault.keys.reflectionKey, id, text);
    desk.write((db) => {
      if (!reflections.keep(db, id, textSealed, savedAt)) refuse('supervision.unknown');
    });
    return { savedAt };
  },

  async 'supervision.remove'({ id }, desk) {
    desk.write((db, log) => {
      desk.about(reflections.caseOf(db, id) ?? refuse('supervision.unknown'));
      reflections.remove(db, id);
      log('file.changed');
    });
    return null;
  },
};
