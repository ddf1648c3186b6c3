import type { Steps } from '#domain/budget/request.ts';
import { chosenOption } from '#domain/budget/options.ts';
import { grondwaardeOf } from '#domain/content/grondwaarden.ts';
import { provisionOf } from '#domain/content/provisions.ts';
import { formatDate, formatMoment, formatMoney } from '#i18n/format.ts';
import type { Language, Words } from '#i18n/index.ts';

/**
 * The reasons of a decision as the steps already give them, paragraph by paragraph: question, facts, effect, grondwaarden,
 * choice, weighing, law. What a step does not say yet is left out. A start to rewrite, in the worker's own words.
 */
export function composeMotivation(steps: Steps, words: Words, language: Language): string {
  return [...whatIsGoingOn(steps, words, language), ...whatWasWeighed(steps, words, language), ...whatTheLawSays(steps, words, language)]
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n');
}

function whatIsGoingOn({ situation, effect }: Steps, words: Words, language: Language): readonly string[] {
  const facts = situation.facts
    .filter((fact) => said(fact.text))
    .map((fact) =>
      words('budget:motivation.fact', { text: bare(fact.text), source: words(`budget:choices.factSource.${fact.source ?? 'assumption'}`) }),
    );
  const threatened = situation.threat !== null && situation.threat !== 'none' && situation.fatalAt !== null;
  return [
    ...when(said(situation.ownWords), () => words('budget:motivation.question', { words: situation.ownWords.trim() })),
    ...when(facts.length > 0, () => words('budget:motivation.facts', { facts: `${facts.join('; ')}.` })),
    ...when(threatened, () =>
      words('budget:motivation.urgent', {
        threat: words(`budget:choices.threat.${situation.threat ?? 'none'}`),
        fatal: formatMoment(situation.fatalAt ?? '', language),
      }),
    ),
    ...when(said(effect.client), () => {
      const wanted = words('budget:motivation.effect', { effect: sentence(effect.client) });
      if (effect.discussedOn === null || effect.agreed === null) return wanted;
      const agreed = words(`budget:choices.agreed.${effect.agreed}`);
      return `${wanted} ${words('budget:motivation.agreed', { date: formatDate(effect.discussedOn, language), agreed })}`;
    }),
  ];
}

function whatWasWeighed({ values, options, effects }: Steps, words: Words, language: Language): readonly string[] {
  const laws = values.laws.filter((law) => law.law !== null && law.fits !== null);
  const chosen = chosenOption(options);
  const inTheWay = options.provisions.filter(
    (each) => each.state === 'refused' || each.state === 'tooLate' || each.state === 'notSuitable',
  );
  return [
    ...when(laws.length > 0, () =>
      words('budget:motivation.values', {
        values: laws
          .map(({ law, fits, why }) =>
            words('budget:motivation.value', {
              law: grondwaardeOf(law ?? 'other')?.name[language] ?? words('budget:values.otherLaw'),
              fits: words(`budget:choices.fits.${fits ?? 'no'}`),
              why: sentence(why),
            }),
          )
          .join(' '),
      }),
    ),
    ...when(chosen !== undefined, () =>
      words('budget:motivation.options', {
        option: chosen?.zero ? words('budget:options.zero') : bare(chosen?.label ?? ''),
        why: sentence(options.whyChosen),
      }),
    ),
    ...when(inTheWay.length > 0, () =>
      words('budget:motivation.provisions', {
        provisions: inTheWay
          .map(({ key, label, state }) =>
            words('budget:motivation.provision', {
              name: key === null ? label : (provisionOf(key)?.name[language] ?? label),
              state: words(`budget:choices.provisionState.${state ?? 'notSuitable'}`),
            }),
          )
          .join(', '),
      }),
    ),
    ...when(said(effects.finalWeighing), () => words('budget:motivation.weighing', { weighing: sentence(effects.finalWeighing) })),
    ...when(effects.equalCase !== null, () =>
      words('budget:motivation.equalCase', {
        equalCase: words(`budget:choices.yesNo.${effects.equalCase ?? 'no'}`),
        why: sentence(effects.equalCaseWhy),
      }),
    ),
  ];
}

function whatTheLawSays({ legal, contribution }: Steps, words: Words, language: Language): readonly string[] {
  return [
    ...when(legal.isDebt === 'yes', () =>
      words('budget:motivation.debt', { threat: sentence(legal.debtThreat), guarantee: sentence(legal.guaranteeWay) }),
    ),
    ...when(said(legal.ground), () => words('budget:motivation.law', { ground: sentence(legal.ground) })),
    ...when(legal.route === 'deviate', () =>
      words('budget:motivation.deviation', {
        circumstance: sentence(legal.deviationCircumstance),
        consequence: sentence(legal.deviationConsequence),
        against: sentence(legal.deviationAgainstAim),
      }),
    ),
    ...when(said(legal.suitable), () =>
      words('budget:motivation.proportion', {
        suitable: sentence(legal.suitable),
        necessary: sentence(legal.necessary),
        balanced: sentence(legal.balanced),
      }),
    ),
    ...when(contribution.amount !== null && said(contribution.payeeName), () =>
      words('budget:motivation.contribution', { amount: formatMoney(contribution.amount ?? 0, language), payee: contribution.payeeName }),
    ),
  ];
}

const said = (text: string): boolean => text.trim() !== '';
const when = (holds: boolean, say: () => string): readonly string[] => (holds ? [say()] : []);
const bare = (text: string): string => text.trim().replace(/[.;]+$/, '');
/** A text as a sentence: with a full stop when it has no end of its own. */
const sentence = (text: string): string => (said(text) && !/[.!?”"]$/.test(text.trim()) ? `${text.trim()}.` : text.trim());
