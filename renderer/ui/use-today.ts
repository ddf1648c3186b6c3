import type { LocalDate } from '#domain/local-date.ts';
import { dayOf } from '#i18n/format.ts';
import { useState } from 'react';

/** The day on which this screen was opened. */
export function useToday(): LocalDate {
  const [today] = useState(() => dayOf(new Date().toISOString()));
  return today;
}
