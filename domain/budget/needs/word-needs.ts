import { findBsn, findJudgementWord, findSensitiveWord } from '../check-words.ts';
import { textsIn } from '../texts-in.ts';
import type { Rule } from './rule.ts';
import { asks } from './rule.ts';

/** Soft notes on the words themselves: a number that could be a BSN, fact or judgement, data that may not be needed. */
export const wordNeeds: Rule = (steps) =>
  textsIn(steps).flatMap(({ field, text }) => {
    const judgement = isClientsOwn(field) ? null : findJudgementWord(text);
    const sensitive = isClientsOwn(field) ? null : findSensitiveWord(text);
    return [
      ...asks(findBsn(text) !== null, 'budget.looksLikeBsn', field),
      ...asks(judgement !== null, 'budget.factOrJudgement', field, { word: judgement ?? '' }),
      ...asks(sensitive !== null, 'budget.sensitiveWord', field, { word: sensitive ?? '' }),
    ];
  });

/** The client's own words stay as said: they are not weighed. */
const isClientsOwn = (field: string): boolean => ['situation.ownWords', 'situation.sharingWords', 'effect.clientView'].includes(field);
