const MINUTE = 60_000;
const AMBER_AFTER = 20 * 60;
const RED_AFTER = 24 * 60;

export type PaymentClock = Readonly<{ minutes: number; paid: boolean; level: 'green' | 'amber' | 'red' }>;

/** Zaanstad's promise: paid within 24 hours of the decision. Amber from 20 hours; over 24 hours is late and asks for a reason. */
export function paymentClock(decidedAt: string, paidAt: string | null, now: string): PaymentClock {
  const minutes = Math.max(0, Math.floor((Date.parse(paidAt ?? now) - Date.parse(decidedAt)) / MINUTE));
  return { minutes, paid: paidAt !== null, level: minutes > RED_AFTER ? 'red' : minutes >= AMBER_AFTER ? 'amber' : 'green' };
}

/** The moment at which the 24 hours are over. */
export const paymentDue = (decidedAt: string): string => new Date(Date.parse(decidedAt) + RED_AFTER * MINUTE).toISOString();
