import type { EnterpriseLaw } from '../content/pw-enterprise.ts';
import { enterpriseLaw } from '../content/pw-enterprise.ts';
import type { Step } from './step.ts';

/** The text of the article that a step names, when it is at hand. */
export const lawOf = (article: Step['article']): EnterpriseLaw | undefined =>
  article === null
    ? undefined
    : enterpriseLaw.find((law) => law.article === article.article && law.paragraph === article.paragraph && law.part === article.part);
