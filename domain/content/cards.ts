import type { Card } from '../knowledge/card.ts';
import { placeCards } from './cards/places.ts';
import { supportCards } from './cards/support.ts';
import { workCards } from './cards/work.ts';

/** The intervention cards that come with the program. Figures and facts with their source; the words are our own. */
export const cards: readonly Card[] = [...supportCards, ...workCards, ...placeCards];
