import type { knowledgeCalls } from '#contract/knowledge.ts';
import * as knowledge from '#db/knowledge.ts';
import { refuse } from '#domain/refusal.ts';
import type { Handlers } from './handlers.ts';

export const knowledgeHandlers: Handlers<typeof knowledgeCalls> = {
  'knowledge.own': (_, desk) => [...knowledge.list(desk.db)],

  'knowledge.putCard'({ id: known, ...body }, desk) {
    const id = known ?? desk.ids.next();
    if (known !== null && !knowledge.list(desk.db).some((card) => card.id === known)) refuse('knowledge.unknownCard');
    knowledge.put(desk.db, { ...body, id, changedAt: desk.clock.now() });
    return { id };
  },

  'knowledge.removeCard'({ id }, desk) {
    if (!knowledge.remove(desk.db, id)) refuse('knowledge.unknownCard');
    return null;
  },

  'knowledge.notes': ({ card }, desk) => [...knowledge.notes(desk.db, card)],

  'knowledge.addNote'(note, desk) {
    const id = desk.ids.next();
    knowledge.addNote(desk.db, { ...note, id, createdAt: desk.clock.now() });
    return { id };
  },

  'knowledge.removeNote'({ id }, desk) {
    if (!knowledge.removeNote(desk.db, id)) refuse('knowledge.unknownNote');
    return null;
  },
};
