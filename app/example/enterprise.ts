import type { Calls } from '#contract/index.ts';
import type { Permission } from '#domain/enterprise/permission.ts';
import type { CostRow, Statement } from '#domain/enterprise/statement.ts';
import type { Say } from '../handlers.ts';

/** Naïma's permission for a small repair and alteration workshop at home (domain: intake §6.6). All of it is invented. */
export const naimaPermission: Permission = {
  activity: 'Kledingreparatie en vermaakwerk aan huis',
  startsOn: '2026-07-01',
  endsOn: '2027-06-30',
  decisionNumber: 'PTO-26-044',
  maxHoursWeek: 20,
  maxHoursYear: 1_040,
  kvkNumber: '00000026',
  vatId: '',
  smallBusinessScheme: true,
  system: 'invoice',
  settles: 'month',
  method: 'gross',
  reservePercent: null,
  carriesLoss: true,
  normKind: 'single',
  releaseOnProfit: 'byDecision',
  releaseReference: 'PTO-26-044 van 22 juni 2026, onder 5',
  releases: [{ code: '31.2n', from: '2026-07-01', until: '2026-12-31', decision: 'PTO-26-044', usedBefore: 0 }],
  nUsedBefore: 0,
  emptyMonthCounts: true,
  youngestChildBornOn: '2017-11-02',
  costRules: [
    { category: 'purchases', cap: null, capPer: 'year', needsConsent: false },
    { category: 'insurance', cap: null, capPer: 'year', needsConsent: false },
    { category: 'travel', cap: null, capPer: 'year', needsConsent: false },
    { category: 'phone', cap: 30_000, capPer: 'year', needsConsent: false },
    { category: 'bookkeeper', cap: 30_000, capPer: 'year', needsConsent: false },
  ],
  investmentCap: 100_000,
  applyDuty: 'eased',
  evaluateEveryMonths: 3,
  statementDueDays: 10,
  goals: 'Iets maken waar mensen voor betalen. Daarnaast vanaf juni gericht zoeken naar werk in een atelier, onder schooltijd.',
};

type ExampleMonth = Readonly<{ month: string; statement: Statement; decisionNumber: string }>;

const cost = (category: NonNullable<CostRow['category']>, description: string, amount: number, date: string, consent = false): CostRow => ({
  category,
  description,
  amount,
  date,
  proofSeen: true,
  consent,
});

/** The months of the worked half-year that are over (domain: §3.7): 310/95, 260/140, 0/60, 420/110. */
export const naimaMonths: readonly ExampleMonth[] = [
  {
    month: '2026-07',
    decisionNumber: 'BV-26-0812',
    statement: {
      turnover: 31_000,
      costs: [
        cost('purchases', 'garen, ritsen en naalden', 6_250, '2026-07-03'),
        cost('insurance', 'aansprakelijkheidsverzekering', 2_000, '2026-07-06'),
        cost('phone', 'telefoon, deel voor het werk', 1_250, '2026-07-28'),
      ],
      hours: 40,
      kilometres: 34,
      note: 'Eerste maand. Elf reparaties, drie klanten via de buurvrouw.',
      declaredOn: '2026-08-03',
      receivedOn: '2026-08-04',
    },
  },
  {
    month: '2026-08',
    decisionNumber: 'BV-26-0907',
    statement: {
      turnover: 26_000,
      costs: [
        cost('investment', 'lockmachine, tweedehands; toestemming van 29 juli', 8_500, '2026-08-05', true),
        cost('purchases', 'voering en knopen', 4_250, '2026-08-11'),
        cost('phone', 'telefoon, deel voor het werk', 1_250, '2026-08-28'),
      ],
      hours: 42.5,
      kilometres: 21,
      note: '',
      declaredOn: '2026-09-02',
      receivedOn: '2026-09-03',
    },
  },
  {
    month: '2026-09',
    decisionNumber: '',
    statement: {
      turnover: 0,
      costs: [
        cost('purchases', 'stof voor proefstukken', 4_750, '2026-09-09'),
        cost('phone', 'telefoon, deel voor het werk', 1_250, '2026-09-28'),
      ],
      hours: 47,
      kilometres: 12,
      note: 'Geen opdrachten: de buurtmarkt ging niet door. Wel twaalf proefstukken gemaakt.',
      declaredOn: '2026-10-05',
      receivedOn: '2026-10-06',
    },
  },
  {
    month: '2026-10',
    decisionNumber: '',
    statement: {
      turnover: 42_000,
      costs: [
        cost('purchases', 'garen, ritsen en voering', 7_600, '2026-10-08'),
        cost('travel', 'bus naar klanten', 2_150, '2026-10-19'),
        cost('phone', 'telefoon, deel voor het werk', 1_250, '2026-10-28'),
      ],
      hours: 62,
      kilometres: 58,
      note: 'Opdracht van de toneelvereniging: achttien kostuums.',
      declaredOn: '2026-11-04',
      receivedOn: '2026-11-05',
    },
  },
];

/** Puts Naïma's enterprise into her case file, month after month, by the same calls that the window makes. */
export async function fillEnterprise(say: Say<Calls>, caseFileId: string): Promise<{ permissionId: string }> {
  const { id: permissionId } = await say('enterprise.startPermission', { caseFileId });
  await say('enterprise.savePermission', { id: permissionId, permission: naimaPermission });
  await say('enterprise.closePermission', { id: permissionId, reason: null });
  for (const { month, statement, decisionNumber } of naimaMonths) {
    const { id } = await say('enterprise.startStatement', { permissionId, month });
    await say('enterprise.saveStatement', { id, statement });
    await say('enterprise.closeStatement', { id, reason: null });
    await say('enterprise.settle', { statementId: id, otherIncome: 0, otherIncomeNote: '', decisionNumber, reason: null });
  }
  return { permissionId };
}
