import { budgetBody } from './budget-words.ts';
import { permissionBody, statementBody } from './enterprise-words.ts';
import { intakeBody } from './intake-words.ts';
import { personWords } from './person-words.ts';
import { guidanceBody } from './placement-words.ts';
import { planBody } from './plan-words.ts';
import type { Leaf, Shape } from './shape.ts';
import { shapeFor } from './shape.ts';
import { weighingBody } from './weighing-words.ts';

const shapes: readonly Shape[] = [
  ...Object.values(personWords).flatMap(({ shape }) => (typeof shape === 'function' ? [] : [shape])),
  intakeBody,
  weighingBody,
  planBody,
  budgetBody,
  permissionBody,
  statementBody,
  guidanceBody,
];

let known: ReadonlyMap<string, Leaf> | undefined;

/** How a field is said that is known by its name only, as in a half-typed form; typed text goes before anything else. */
export function looseLeaf(key: string): Leaf | undefined {
  known ??= new Map([...leavesOf(shapes, false), ...leavesOf(shapes, true)]);
  return known.get(key);
}

const leavesOf = (of: readonly Shape[], typed: boolean): readonly (readonly [string, Leaf])[] =>
  of.flatMap((shape) =>
    Object.entries(shape).flatMap(([key, leaf]): readonly (readonly [string, Leaf])[] => {
      if (leaf.is === 'part' || leaf.is === 'rows') return leavesOf([shapeFor(leaf.shape, {})], typed);
      if (leaf.is === 'lines' || leaf.is === 'loose' || leaf.is === 'ref') return [];
      return (leaf.is === 'text') === typed ? [[key, leaf]] : [];
    }),
  );
