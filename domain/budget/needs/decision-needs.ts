import { isGeneric } from '../check-words.ts';
import { competenceFor } from '../competence.ts';
import type { Rule } from './rule.ts';
import { asks, blank, must } from './rule.ts';

/** The decision: by whoever is competent, read by at least one other, with reasons of this case. */
export const decisionNeeds: Rule = (steps, context) => {
  const { decision, situation } = steps;
  const isAdvice = decision.kind === 'advice';
  const isDecided = decision.kind !== null && !isAdvice;
  return [
    ...must(decision.kind === null, 'budget.decisionMissing', 'decision.kind'),
    ...competenceNeeds(steps, context),
    ...must(isAdvice && blank(decision.adviceTo), 'budget.adviceToMissing', 'decision.adviceTo'),
    ...must(isDecided && (blank(decision.deciderName) || blank(decision.deciderTitle)), 'budget.deciderMissing', 'decision.deciderName'),
    ...must(isDecided && decision.decidedAt === null, 'budget.decidedAtMissing', 'decision.decidedAt'),
    ...must(isDecided && decision.announcedOn === null, 'budget.announcedMissing', 'decision.announcedOn'),
    ...must(blank(decision.motivation), 'budget.motivationMissing', 'decision.motivation'),
    ...asks(!blank(decision.motivation) && isGeneric(decision.motivation, situation), 'budget.motivationFitsAny', 'decision.motivation'),
    ...must(!decision.readers.some((reader) => !blank(reader.name) && reader.agrees !== null), 'budget.readerMissing', 'decision.readers'),
    ...decision.readers.flatMap((reader, row) => [
      ...must(samePerson(reader.name, context.writer.name), 'budget.readerIsWriter', `decision.readers.${row}.name`),
      ...asks(reader.agrees === 'no' && blank(reader.remark), 'budget.readerWhyMissing', `decision.readers.${row}.remark`),
    ]),
  ];
};

/** Participatiewet 7(4): without a mandate it is advice; over the own limit someone else decides. */
const competenceNeeds: Rule = ({ decision, contribution }, { writer }) => {
  if (decision.kind === null || decision.kind === 'advice') return [];
  const competence = competenceFor(writer, contribution.amount ?? 0);
  return [
    ...must(competence === 'adviceOnly', 'budget.adviceOnly', 'decision.kind'),
    ...must(
      competence === 'someoneElse' && samePerson(decision.deciderName, writer.name),
      'budget.deciderIsWriter',
      'decision.deciderName',
      { limit: writer.mandateLimit ?? 0 },
    ),
  ];
};

const samePerson = (one: string, other: string): boolean => !blank(one) && one.trim().toLowerCase() === other.trim().toLowerCase();
