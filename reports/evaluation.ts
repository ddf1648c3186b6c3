import { pillarSets } from '#domain/content/pillars.ts';
import type { Evaluation, KeptExperience } from '#domain/evaluation/evaluation.ts';
import type { ThenAndNow } from '#domain/evaluation/then-and-now.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import { filled } from '#domain/shapes.ts';
import { formatDate } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { chapter, column, keyFacts, part, quote, table, text, when } from './blocks.ts';
import type { Block, ReportLanguage, Section } from './model.ts';

/** What was looked back on: evaluations newest first, each with what was measured then and now, and what the client said of the help. */
export type LookedBack = Readonly<{
  evaluations: readonly Readonly<{ evaluation: Evaluation; compared: readonly ThenAndNow[] }>[];
  experiences: readonly KeptExperience[];
  /** The client's words of each goal, by its id. */
  goals: ReadonlyMap<string, string>;
  instruments: readonly Instrument[];
}>;

/** Looking back on the plan: no part of the closed text, and printed as what came after it. */
export function evaluationSections(looked: LookedBack, t: Words, language: ReportLanguage): readonly Section[] {
  const { evaluations, experiences } = looked;
  if (evaluations.length === 0 && experiences.length === 0) return [];
  return [
    chapter(t('evaluation:title'), text(t('evaluation:lead'))),
    ...evaluations.map((each) => evaluationSection(each, looked, t, language)),
    ...(experiences.length === 0
      ? []
      : [part(t('evaluation:experience.title'), ...experiences.flatMap((each) => experienceBlocks(each, t, language)))]),
  ];
}

type One = LookedBack['evaluations'][number];

function evaluationSection({ evaluation, compared }: One, looked: LookedBack, t: Words, language: ReportLanguage): Section {
  const { decision, reason, nextOn } = evaluation;
  return part(
    t('evaluation:held', { day: formatDate(evaluation.heldOn, language), version: evaluation.planVersion }),
    keyFacts(
      [t('evaluation:field.present'), evaluation.present],
      [t('evaluation:field.decision'), [decision === null ? '' : t(`evaluation:decision.${decision}`), reason].filter(filled).join('. ')],
      [t('evaluation:field.nextOn'), nextOn === null ? '' : formatDate(nextOn, language)],
    ),
    ...evaluation.goals.flatMap(({ goalId, outcome, evidence, clientWords }): readonly Block[] => [
      keyFacts([
        looked.goals.get(goalId) ?? t('common:unknown'),
        [outcome === null ? t('common:notFilled') : t(`evaluation:outcome.${outcome}`), evidence].filter(filled).join('. '),
      ]),
      ...when(filled(clientWords), quote(clientWords, t('bridge:report.byClient'))),
    ]),
    keyFacts(
      [t('evaluation:field.whatWorked'), evaluation.whatWorked],
      [t('evaluation:field.whatDidNot'), evaluation.whatDidNot],
      [t('evaluation:field.unintended'), evaluation.unintended],
    ),
    ...when(
      compared.length > 0,
      text(t('evaluation:compared.lead')),
      table(
        t('evaluation:compared.title'),
        [column(t('evaluation:compared.what'), 3), column(t('evaluation:compared.then'), 1.5), column(t('evaluation:compared.now'), 1.5)],
        compared.map((each) => [nameOf(each, looked, t, language), valueOf(each.then, t, language), valueOf(each.now, t, language)]),
      ),
    ),
  );
}

const valueOf = ({ on, value }: ThenAndNow['then'], t: Words, language: ReportLanguage): string =>
  t('evaluation:compared.value', { value, day: formatDate(on, language) });

function nameOf({ of, code, domain }: ThenAndNow, { instruments }: LookedBack, t: Words, language: ReportLanguage): string {
  if (of === 'bridge') {
    const pillar = pillarSets.find((set) => set.code === code)?.pillars.find((each) => each.code === domain)?.name[language];
    return t('evaluation:compared.line', { means: t('bridge:title'), domain: pillar ?? domain });
  }
  const instrument = instruments.find((each) => each.code === code);
  const name = instrument?.name[language] ?? code;
  const shown = instrument?.domains.find((each) => each.code === domain)?.name[language] ?? domain;
  return shown === '' ? name : t('evaluation:compared.line', { means: name, domain: shown });
}

function experienceBlocks(kept: KeptExperience, t: Words, language: ReportLanguage): readonly Block[] {
  const said = (answer: KeptExperience['heard'], words: string): string =>
    [answer === null ? t('common:notFilled') : t(`evaluation:answer.${answer}`), filled(words) ? `“${words}”` : '']
      .filter(Boolean)
      .join('. ');
  return [
    text(t('evaluation:experience.asked', { day: formatDate(kept.askedOn, language), moment: t(`evaluation:moment.${kept.moment}`) })),
    keyFacts(
      [t('evaluation:experience.heard'), said(kept.heard, kept.heardWords)],
      [t('evaluation:experience.clear'), said(kept.clear, kept.clearWords)],
      [t('evaluation:experience.helped'), said(kept.helped, kept.helpedWords)],
    ),
  ];
}
