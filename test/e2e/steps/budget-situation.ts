import type { Situation } from '#domain/budget/situation.ts';
import { budget as words } from '#i18n/nl/budget.ts';
import type { Locator } from '@playwright/test';
import { add, addAmountLines, tick, typeAmount, typeMoment } from './budget-fields.ts';
import { choose, inRow, type, typeDate } from './form.ts';

const { choices, situation: field } = words;

/** Types what is going on: the question, the facts with their sources, the urgency, the month's money and who knows what. */
export async function fillSituation(form: Locator, situation: Situation): Promise<void> {
  await typeMoment(form, field.reportedAt, situation.reportedAt);
  await type(form, field.ownWords, situation.ownWords);
  await fillFacts(form, situation);
  await fillUrgency(form, situation);
  await type(form, field.incomeSource, situation.incomeSource);
  await typeAmount(form, field.income, situation.income);
  await typeAmount(form, field.fixedCosts, situation.fixedCosts);
  await type(form, field.otherDebts, situation.otherDebts);
  await typeAmount(form, field.otherDebtTotal, situation.otherDebtTotal);
  for (const name of ['cause', 'ownStrength', 'tried'] as const) await type(form, field[name], situation[name]);
  await fillSharing(form, situation);
}

async function fillFacts(form: Locator, { facts }: Situation): Promise<void> {
  for (const [index, fact] of facts.entries()) {
    await add(form, field.addFact);
    const row = inRow(index + 1);
    await type(form, row(field.fact), fact.text);
    await typeDate(form, row(field.factOn), fact.on);
    if (fact.source) await choose(form, row(field.factSource), choices.factSource[fact.source]);
  }
}

async function fillUrgency(form: Locator, situation: Situation): Promise<void> {
  const { threat, phase, rentPaid } = situation;
  if (threat) await choose(form, field.threat, choices.threat[threat]);
  await tick(form, field.phase, phase && choices.phase[phase]);
  await typeMoment(form, field.fatalAt, situation.fatalAt);
  await typeDate(form, field.talkOn, situation.talkOn);
  await type(form, field.creditor, situation.creditor);
  await addAmountLines(form, field.debtLines, field.addDebtLine, situation.debtLines);
  await typeAmount(form, field.debtTotal, situation.debtTotal);
  await tick(form, field.rentPaid, rentPaid && choices.rentPaid[rentPaid]);
  if (rentPaid === 'yes') await type(form, field.rentSecured, situation.rentSecured);
}

async function fillSharing(form: Locator, situation: Situation): Promise<void> {
  for (const [index, seen] of situation.documentsSeen.entries()) {
    await add(form, field.addDocument);
    const row = inRow(index + 1);
    await type(form, row(field.document), seen.document);
    await typeDate(form, row(field.seenOn), seen.seenOn);
    await type(form, row(field.seenBy), seen.by);
  }
  for (const [index, party] of situation.parties.entries()) {
    await add(form, field.addParty);
    const row = inRow(index + 1);
    await type(form, row(field.partyName), party.name);
    await type(form, row(field.partyRole), party.role);
    await type(form, row(field.partyGround), party.ground);
  }
  await typeDate(form, field.sharingToldOn, situation.sharingToldOn);
  await tick(form, field.sharingView, situation.sharingView && choices.sharingView[situation.sharingView]);
  await type(form, field.sharingWords, situation.sharingWords);
}
