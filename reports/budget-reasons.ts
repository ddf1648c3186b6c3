import { inTimeFor } from '#domain/budget/deadlines.ts';
import type { Option, ProvisionCheck } from '#domain/budget/options.ts';
import { grondwaardeOf } from '#domain/content/grondwaarden.ts';
import { provisionOf } from '#domain/content/provisions.ts';
import { dayOf, formatDate, formatMoney } from '#i18n/format.ts';
import { amount, bullets, chapter, column, keyFacts, part, quote, table, text, when } from './blocks.ts';
import type { Said } from './budget-model.ts';
import type { Section } from './model.ts';

/** Chapters 2 to 5: wanted effect, grondwaarden, options and effects, the steps that come before the law. */
export function effectSections({ model, t, language }: Said): readonly Section[] {
  const { effect } = model.decision.steps;
  return [
    chapter(
      t('budget:report.chapters.effect'),
      keyFacts(
        [t('budget:effect.client'), effect.client],
        [t('budget:effect.professional'), effect.professional],
        [t('budget:effect.shortTerm'), effect.shortTerm],
        [t('budget:effect.longTerm'), effect.longTerm],
        [t('budget:effect.discussedOn'), effect.discussedOn === null ? '' : formatDate(effect.discussedOn, language)],
        [t('budget:effect.agreed'), effect.agreed === null ? '' : t(`budget:choices.agreed.${effect.agreed}`)],
      ),
      text(t('budget:effect.signs')),
      bullets(effect.signs.map((sign) => sign.text)),
      ...when(effect.clientView.trim() !== '', quote(effect.clientView, t('budget:report.said.client'))),
    ),
  ];
}

export function valuesSections({ model, t, language }: Said): readonly Section[] {
  const { values } = model.decision.steps;
  return [
    chapter(
      t('budget:report.chapters.values'),
      table(
        t('budget:values.laws'),
        [
          column(t('budget:report.columns.law'), 2.4),
          column(t('budget:report.columns.value'), 2.4),
          column(t('budget:report.columns.fits'), 0.8),
          column(t('budget:report.columns.why'), 2.2),
          column(t('budget:report.columns.tension'), 2.2),
        ],
        values.laws.map(({ law, value, fits, why, tension }) => [
          grondwaardeOf(law ?? 'other')?.name[language] ?? t('budget:values.otherLaw'),
          value,
          fits === null ? '' : t(`budget:choices.fits.${fits}`),
          why,
          tension,
        ]),
      ),
      text(values.conclusion),
    ),
  ];
}

export function optionsSections(said: Said): readonly Section[] {
  const { model, t } = said;
  const { options } = model.decision.steps;
  return [
    chapter(
      t('budget:report.chapters.options'),
      table(
        t('budget:options.options'),
        [
          column(t('budget:report.columns.option'), 2.5),
          amount(t('budget:report.columns.amount'), 1.2),
          column(t('budget:report.columns.inTime'), 1.5),
          column(t('budget:report.columns.judgement'), 3.5),
        ],
        options.options.map((option) => optionRow(said, option)),
      ),
      text(options.whyChosen),
    ),
    part(
      t('budget:report.parts.provisions'),
      table(
        t('budget:report.parts.provisions'),
        [
          column(t('budget:report.columns.provision'), 2.5),
          column(t('budget:report.columns.state'), 1.5),
          column(t('budget:report.columns.expected'), 2),
          column(t('budget:report.columns.withWhom'), 3),
        ],
        options.provisions.map((check) => provisionRow(said, check)),
      ),
    ),
  ];
}

function optionRow({ t, language }: Said, option: Option): readonly string[] {
  const name = option.zero ? t('budget:options.zero') : option.label;
  return [
    option.chosen ? t('budget:report.said.chosen', { option: name }) : name,
    option.amount === null ? '' : formatMoney(option.amount, language),
    [option.inTime === null ? '' : t(`budget:choices.inTime.${option.inTime}`), option.leadTime].filter(Boolean).join(': '),
    [`+ ${option.pros}`, `− ${option.cons}`].filter((each) => each.length > 2).join('\n'),
  ];
}

function provisionRow(
  { model, t, language }: Said,
  { key, label, state, on, expectedOn, withWhom, reason }: ProvisionCheck,
): readonly string[] {
  const { fatalAt } = model.decision.steps.situation;
  const inTime = inTimeFor(expectedOn, fatalAt === null ? null : dayOf(fatalAt));
  const stands = state === null ? '' : t(`budget:choices.provisionState.${state}`);
  return [
    key === null ? label : (provisionOf(key)?.name[language] ?? label),
    on === null ? stands : `${stands}, ${formatDate(on, language)}`,
    expectedOn === null ? '' : `${formatDate(expectedOn, language)}: ${t(`budget:choices.inTimeFor.${inTime}`)}`,
    [withWhom, reason].filter((each) => each.trim() !== '').join(': '),
  ];
}

export function effectsSections({ model, t }: Said): readonly Section[] {
  const { effects } = model.decision.steps;
  return [
    chapter(
      t('budget:report.chapters.effects'),
      table(
        t('budget:effects.rows'),
        [
          column(t('budget:report.columns.who'), 1.4),
          column(t('budget:report.columns.when'), 1.8),
          column(t('budget:report.columns.effect'), 3),
          column(t('budget:report.columns.certainty'), 1.2),
          column(t('budget:report.columns.measure'), 2.4),
        ],
        effects.rows.map(({ who, term, doing, direction, certainty, text: happens, measure }) => [
          who,
          t('budget:report.said.inDoing', {
            term: term === null ? '' : t(`budget:choices.term.${term}`),
            doing: doing === null ? '' : t(`budget:choices.doing.${doing}`),
          }),
          `${direction === null ? '' : `${signs[direction]} `}${happens}`,
          certainty === null ? '' : t(`budget:choices.certainty.${certainty}`),
          measure,
        ]),
      ),
      ...when(effects.noDisadvantage.trim() !== '', keyFacts([t('budget:effects.noDisadvantage'), effects.noDisadvantage])),
    ),
    part(t('budget:report.parts.weighing'), text(effects.finalWeighing)),
    part(
      t('budget:report.parts.equalCase'),
      keyFacts(
        [t('budget:effects.equalCase'), effects.equalCase === null ? '' : t(`budget:choices.yesNo.${effects.equalCase}`)],
        [t('budget:effects.equalCaseWhy'), effects.equalCaseWhy],
      ),
    ),
  ];
}

const signs = { plus: '+', zero: '0', minus: '−' } as const;
