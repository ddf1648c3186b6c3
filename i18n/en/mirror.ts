import type { Like } from '../like.ts';
import type { mirror as nl } from '../nl/mirror.ts';

export const mirror: Like<typeof nl> = {
  title: 'Mirror',
  lead: 'What stands in this file on eleven points of methodical working. For you alone: there is no total, nothing is kept and files are not compared. The mirror counts what was written down, not how good it is.',
  source: 'The eleven points are our own list, from the sources on methodical working.',
  count: '{{seen}} of {{of}}',
  nothing: 'nothing to look at yet',
  state: { yes: 'yes', partly: 'partly', no: 'not yet', nothing: 'nothing yet' },
  point: {
    sources: 'Findings have a kind, a source and a date',
    clientWords: 'The client’s words stand with the findings, the choice and the plan',
    wanberg: 'The seven factors of Wanberg were talked about or left out on purpose',
    behaviour: 'The determinants of behaviour were talked about or left out on purpose',
    alternatives: 'There are at least two readings, and an alternative was rejected with a reason',
    weighing: 'The order has a reason, someone who decided, and how sure that was',
    hypothesis: 'Hypotheses can be tested',
    evidence: 'Choices rest on at least two of experience, science and client, and on a card',
    goals: 'Goals stand in the client’s words, with a date',
    smallSteps: 'Each goal has small steps',
    evaluation: 'Evaluations were done together: the client speaks',
  },
};
