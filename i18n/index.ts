import type { i18n, ParseKeys, TFunction } from 'i18next';
import { createInstance } from 'i18next';
import { en } from './en/index.ts';
import { nl } from './nl/index.ts';

/** The languages a worker can choose. Dutch is the source: a key exists when it exists there. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** `zz` wraps every Dutch text in marks, so that a test sees which words did not come from here. */
export type AnyLanguage = Language | 'zz';

export type Namespace = keyof typeof nl;

const namespaces: readonly Namespace[] = ['common', ...(Object.keys(nl) as Namespace[]).filter((name) => name !== 'common')]; // `keys` of a constant table.

/** Says a text by its full key: `words('budget:title')`. Typed over every namespace, with the values that a text asks for. */
export type Words = TFunction<['common', ...Namespace[]]>;

/** Any full key, for tables that name texts: `intake:finding.text`. A key without its text does not compile. */
export type WordKey = ParseKeys<['common', ...Namespace[]]>;

/** Words without React: for reports, the demo and tests. */
export const createWords = (language: AnyLanguage): Words => createI18n(language).t;

/** The instance that a window uses, ready at once: all texts are in the program. */
export function createI18n(language: AnyLanguage): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'nl',
    ns: [...namespaces],
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { nl, en, zz: marked(nl) },
  });
  return instance;
}

type Texts = { readonly [key: string]: string | Texts };
type MarkedTexts = { [key: string]: string | MarkedTexts };

function marked(texts: Texts): MarkedTexts {
  const wrap = (text: string | Texts): string | MarkedTexts => (typeof text === 'string' ? `«ⓧ ${text}»` : marked(text));
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, wrap(text)]));
}
