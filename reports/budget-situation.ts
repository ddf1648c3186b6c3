import { talkDeadline } from '#domain/budget/deadlines.ts';
import type { Fact } from '#domain/budget/situation.ts';
import { lineTotal, sumLines } from '#domain/budget/sum-lines.ts';
import type { AmountLine } from '#domain/budget/shapes.ts';
import { dayOf, formatDate, formatMoment, formatMoney } from '#i18n/format.ts';
import { amount, bullets, chapter, column, keyFacts, part, quote, table, text, when } from './blocks.ts';
import type { Said } from './budget-model.ts';
import type { Block, Section } from './model.ts';

/** Chapter 1: the question as it was asked, the facts with their sources, and how urgent it is. */
export function situationSections(said: Said): readonly Section[] {
  const { model, t, language } = said;
  const { situation } = model.decision.steps;
  const day = (date: string | null): string => (date === null ? '' : formatDate(date, language));
  const money = (cents: number | null): string => (cents === null ? '' : formatMoney(cents, language));
  const left = situation.income === null || situation.fixedCosts === null ? null : situation.income - situation.fixedCosts;
  return [
    chapter(t('budget:report.chapters.situation'), quote(situation.ownWords, t('budget:report.said.client'))),
    household(said),
    part(t('budget:report.parts.facts'), ...facts(said)),
    part(
      t('budget:report.parts.urgency'),
      keyFacts(
        [t('budget:situation.threat'), situation.threat === null ? '' : t(`budget:choices.threat.${situation.threat}`)],
        ...phase(said),
        [t('budget:situation.fatalAt'), situation.fatalAt === null ? '' : formatMoment(situation.fatalAt, language)],
        [t('budget:situation.reportedAt'), situation.reportedAt === null ? '' : formatMoment(situation.reportedAt, language)],
        [t('budget:situation.talkOn'), day(situation.talkOn)],
      ),
      ...when(
        situation.threat !== 'none' && situation.reportedAt !== null,
        text(t('budget:report.said.talkUntil', { date: day(talkDeadline(dayOf(situation.reportedAt ?? '1970-01-01T00:00:00Z'))) })),
      ),
    ),
    part(
      t('budget:report.parts.debt'),
      keyFacts(
        [t('budget:situation.creditor'), situation.creditor],
        [t('budget:situation.rentPaid'), situation.rentPaid === null ? '' : t(`budget:choices.rentPaid.${situation.rentPaid}`)],
        [t('budget:situation.rentSecured'), situation.rentSecured],
        [t('budget:situation.otherDebts'), situation.otherDebts],
      ),
      linesTable(said, t('budget:situation.debtLines'), situation.debtLines),
    ),
    part(
      t('budget:report.parts.month'),
      keyFacts(
        [t('budget:situation.incomeSource'), situation.incomeSource],
        [t('budget:situation.income'), money(situation.income)],
        [t('budget:situation.fixedCosts'), money(situation.fixedCosts)],
        [t('budget:situation.remainder'), money(left)],
      ),
    ),
    part(
      t('budget:report.parts.background'),
      keyFacts(
        [t('budget:situation.cause'), situation.cause],
        [t('budget:situation.ownStrength'), situation.ownStrength],
        [t('budget:situation.tried'), situation.tried],
      ),
    ),
    sharing(said),
  ];
}

const phase = ({ model, t }: Said): (readonly [string, string])[] => {
  const { threat, phase: reached } = model.decision.steps.situation;
  return threat === 'eviction' && reached !== null ? [[t('budget:situation.phase'), t(`budget:choices.phase.${reached}`)]] : [];
};

const household = ({ model, t }: Said): Section =>
  part(
    t('budget:report.parts.household'),
    bullets(
      model.household.map(
        ({ initials, birthYear, role }) => `${initials}${birthYear === '' ? '' : ` (${birthYear})`}, ${t(`budget:report.person.${role}`)}`,
      ),
    ),
  );

/** The facts as they were frozen, and what changed since; before the legal test, the facts as they stand. */
function facts(said: Said): readonly Block[] {
  const { model, t, language } = said;
  const { steps, frozen } = model.decision;
  const { added, gone } = model.factChanges;
  return [
    ...when(frozen !== null, text(t('budget:report.parts.frozen', { at: frozen === null ? '' : formatMoment(frozen.at, language) }))),
    factTable(said, t('budget:situation.facts'), frozen?.facts ?? steps.situation.facts),
    ...when(added.length > 0, factTable(said, t('budget:report.parts.factsAdded'), added)),
    ...when(gone.length > 0, factTable(said, t('budget:report.parts.factsGone'), gone)),
  ];
}

const factTable = ({ t, language }: Said, caption: string, list: readonly Fact[]): Block =>
  table(
    caption,
    [column(t('budget:report.columns.fact'), 5), column(t('budget:report.columns.on'), 1.3), column(t('budget:report.columns.source'), 2)],
    list.map(({ text: told, on, source }) => [
      told,
      on === null ? '' : formatDate(on, language),
      source === null ? '' : t(`budget:choices.factSource.${source}`),
    ]),
  );

/** Lines that add up, with the sum at the bottom. */
export const linesTable = ({ t, language }: Said, caption: string, lines: readonly AmountLine[]): Block =>
  table(
    caption,
    [
      column(t('budget:report.columns.line'), 4),
      column(t('budget:report.columns.calculation'), 2),
      amount(t('budget:report.columns.amount'), 1.5),
    ],
    [
      ...lines.map((line) => [
        line.label,
        (line.count ?? 1) === 1
          ? ''
          : t('budget:report.withCount', { count: line.count ?? 1, amount: formatMoney(line.amount ?? 0, language) }),
        formatMoney(lineTotal(line), language),
      ]),
      [t('budget:report.sum'), '', formatMoney(sumLines(lines), language)],
    ],
    { total: true },
  );

function sharing({ model, t, language }: Said): Section {
  const { parties, sharingToldOn, sharingView, sharingWords } = model.decision.steps.situation;
  return part(
    t('budget:report.parts.sharing'),
    keyFacts(
      [t('budget:situation.sharingToldOn'), sharingToldOn === null ? '' : formatDate(sharingToldOn, language)],
      [t('budget:situation.sharingView'), sharingView === null ? '' : t(`budget:choices.sharingView.${sharingView}`)],
    ),
    ...when(sharingWords.trim() !== '', quote(sharingWords, t('budget:report.said.client'))),
    table(
      t('budget:situation.parties'),
      [
        column(t('budget:report.columns.name'), 2),
        column(t('budget:report.columns.role'), 2),
        column(t('budget:report.columns.ground'), 3),
      ],
      parties.map(({ name, role, ground }) => [name, role, ground]),
    ),
  );
}
