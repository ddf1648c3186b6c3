import * as format from '#i18n/format.ts';
import type { AnyLanguage, Words } from '#i18n/index.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The texts in the worker's language, by full key: `t('budget:title')`. */
export const useWords = (): Words => useTranslation().t;

/** Amounts, days and moments as the worker's language writes them. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      money: (cents: number) => format.formatMoney(cents, language),
      amount: (cents: number) => format.formatAmount(cents, language),
      number: (value: number, decimals = 0) => format.formatNumber(value, language, decimals),
      date: (date: string) => format.formatDate(date, language),
      longDate: (date: string) => format.formatLongDate(date, language),
      month: (month: string) => format.formatMonth(month, language),
      moment: (moment: string) => format.formatMoment(moment, language),
      time: (moment: string) => format.formatTime(moment, language),
      duration: (minutes: number) => format.formatDuration(minutes, language),
    }),
    [language],
  );
}

/** The language on screen now. */
export const useLanguage = (): AnyLanguage => useTranslation().i18n.language as AnyLanguage; // Only ours are ever set.
