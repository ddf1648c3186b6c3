import type { Fact } from './situation.ts';

export type FactChanges = Readonly<{ added: readonly Fact[]; gone: readonly Fact[] }>;

/** What changed in the facts since they were frozen. A reworded fact is one that went and one that came. */
export function compareFacts(frozen: readonly Fact[], current: readonly Fact[]): FactChanges {
  const before = new Set(frozen.map(sign));
  const now = new Set(current.map(sign));
  return { added: current.filter((fact) => !before.has(sign(fact))), gone: frozen.filter((fact) => !now.has(sign(fact))) };
}

const sign = (fact: Fact): string => JSON.stringify([fact.text.trim(), fact.on, fact.source]);
