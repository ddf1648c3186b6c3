import { normNames } from '../content/norms.ts';
import { ENTERPRISE_LAW_STAND } from '../content/pw-enterprise.ts';
import type { Figures, SettlementInput } from './settlement.ts';
import type { InputName, Step, StepCode, StepSource } from './step.ts';

const law: StepSource = { kind: 'law', stand: ENTERPRISE_LAW_STAND };
const statement: StepSource = { kind: 'statement' };

/** The figures of a month as steps: formula, inputs, article, source, how sure, and since when. */
export function explainMonth(input: SettlementInput, figures: Figures): readonly Step[] {
  const permission: StepSource = { kind: 'permission', decision: input.decision };
  const { norm, holidayShare } = input;
  return [
    step('turnover', 'turnover', [['turnover', input.turnover]], input.turnover, { source: statement }),
    step('costs', 'accepted', [['accepted', figures.accepted]], figures.accepted, { source: permission }),
    step(
      'result',
      'turnover - costs',
      [
        ['turnover', input.turnover],
        ['costs', figures.accepted],
      ],
      figures.result,
      { source: permission },
    ),
    base(input, figures, permission),
    reserve(input, figures, permission),
    step(
      'income',
      'base - reserve',
      [
        ['base', figures.base],
        ['reserve', figures.reserve],
      ],
      figures.income,
      {
        source: law,
        article: ['31', '3', null],
        date: ENTERPRISE_LAW_STAND,
      },
    ),
    release(input, figures),
    step(
      'deduction',
      'income - release',
      [
        ['income', figures.income],
        ['release', figures.release],
      ],
      figures.deduction,
      {
        source: law,
        article: ['19', '2', null],
        date: ENTERPRISE_LAW_STAND,
      },
    ),
    step('norm', 'norm', [['norm', norm.row.amount]], norm.row.amount, {
      source: { kind: 'row', said: norm.row.source },
      article: [articleOfNorm(norm.row.kind), null, null],
      date: norm.row.from,
      mark: norm.provisional ? 'unsure' : norm.row.mark,
    }),
    step(
      'benefit',
      'max(0, norm - deduction - otherIncome)',
      [
        ['norm', norm.row.amount],
        ['deduction', figures.deduction],
        ['otherIncome', input.otherIncome],
      ],
      figures.benefit,
      { source: law, article: ['19', '2', null], date: ENTERPRISE_LAW_STAND },
    ),
    payout(input, figures),
    step(
      'holiday',
      'benefit - payout',
      [
        ['benefit', figures.benefit],
        ['payout', figures.payout],
      ],
      figures.holiday,
      {
        source: { kind: 'row', said: holidayShare.row.source },
        article: ['19', '3', null],
        date: holidayShare.row.from,
        mark: holidayShare.row.mark,
      },
    ),
    step(
      'total',
      'benefit + result',
      [
        ['benefit', figures.benefit],
        ['result', figures.result],
      ],
      figures.total,
      { source: law },
    ),
    lossAfter(input, figures, permission),
  ];
}

type Unit = Step['inputs'][number]['unit'];
type Inputs = readonly (readonly [name: InputName, value: number, unit?: Unit])[];
type About = Readonly<{
  source: StepSource;
  article?: readonly [string, string | null, string | null];
  date?: string;
  mark?: Step['mark'];
}>;

/** One figure with what a reader may ask about it. */
function step(code: StepCode, formula: string, inputs: Inputs, result: number, about: About): Step {
  const [article = '', paragraph = null, part = null] = about.article ?? [];
  return {
    code,
    formula,
    inputs: inputs.map(([name, value, unit]) => ({ name, value, unit: unit ?? 'cents' })),
    result,
    article: about.article ? { article, paragraph, part } : null,
    source: about.source,
    mark: about.mark ?? 'sure',
    date: about.date ?? null,
  };
}

function base(input: SettlementInput, figures: Figures, source: StepSource): Step {
  return input.carriesLoss
    ? step(
        'base',
        'max(0, result - lossBefore)',
        [
          ['result', figures.result],
          ['lossBefore', input.lossBefore],
        ],
        figures.base,
        { source },
      )
    : step('base', 'max(0, result)', [['result', figures.result]], figures.base, { source });
}

/** Setting aside a fixed share for tax follows the Bbz by analogy: it is not written for the Participatiewet. */
function reserve(input: SettlementInput, figures: Figures, source: StepSource): Step {
  if (input.reservePercent === 0) return step('reserve', '0', [], 0, { source });
  return step(
    'reserve',
    'round(base * reservePercent)',
    [
      ['base', figures.base],
      ['reservePercent', input.reservePercent, 'percent'],
    ],
    figures.reserve,
    {
      source,
      article: ['31', '3', null],
      date: ENTERPRISE_LAW_STAND,
      mark: 'unsure',
    },
  );
}

/** The figures of a release are sure; that it holds for profit is not, so a granted one is marked unsure. */
function release(input: SettlementInput, figures: Figures): Step {
  const { release: grant } = input;
  if (grant.kind === 'none') return step('release', '0', [], 0, { source: { kind: 'permission', decision: input.decision } });
  const months: Inputs = [
    ['releaseMonth', figures.releaseUse.used, 'months'],
    ...(grant.max === null ? [] : [['releaseMonths', grant.max, 'months'] as const]),
  ];
  if (grant.kind === 'denied') return step('release', '0', months, 0, { source: { kind: 'permission', decision: grant.decision } });
  const { row } = grant;
  const about: About = { source: { kind: 'row', said: row.source }, article: row.article, date: row.from, mark: 'unsure' };
  const common: Inputs = [
    ['income', figures.income],
    ['releasePercent', row.percent, 'percent'],
  ];
  return row.cap === null
    ? step('release', 'round(income * releasePercent)', [...common, ...months], figures.release, about)
    : step(
        'release',
        'min(round(income * releasePercent), releaseCap)',
        [...common, ['releaseCap', row.cap], ...months],
        figures.release,
        about,
      );
}

function payout({ holidayShare }: SettlementInput, figures: Figures): Step {
  const percent = 100 - holidayShare.row.value;
  return step(
    'payout',
    'round(benefit * payoutPercent)',
    [
      ['benefit', figures.benefit],
      ['payoutPercent', percent, 'percent'],
    ],
    figures.payout,
    {
      source: law,
      article: ['45', '1', null],
      date: ENTERPRISE_LAW_STAND,
      mark: holidayShare.provisional ? 'unsure' : holidayShare.row.mark,
    },
  );
}

function lossAfter(input: SettlementInput, figures: Figures, source: StepSource): Step {
  return input.carriesLoss
    ? step(
        'lossAfter',
        'max(0, lossBefore - result)',
        [
          ['lossBefore', input.lossBefore],
          ['result', figures.result],
        ],
        figures.lossAfter,
        { source },
      )
    : step('lossAfter', '0', [], 0, { source });
}

const articleOfNorm = (kind: SettlementInput['norm']['row']['kind']): string => normNames[kind].article;
