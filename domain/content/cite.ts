import type { LawText } from './pw-texts.ts';

/** How an article is cited, in Dutch in every language: "Participatiewet art. 9 lid 1, 4". */
export const cite = ({ article, paragraphs }: Pick<LawText, 'article' | 'paragraphs'>): string =>
  `Participatiewet art. ${article}${paragraphs === null ? '' : ` lid ${paragraphs.join(', ')}`}`;
