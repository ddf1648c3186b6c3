import type { LogLine } from './audit.ts';

/** A line of the log about one file, as its client may see it. */
export type ExtractLine = Pick<LogLine, 'at' | 'who' | 'openedWith' | 'event' | 'call' | 'result' | 'detail'>;

/** The same done by the same person, one after another on one day: from the first moment to the last, and how often. */
export type Moment = ExtractLine & Readonly<{ day: string; until: string; times: number }>;

/** Lines in order of time as moments. Nothing is left out: whoever adds up `times` has the number of lines. */
export function momentsOf(lines: readonly ExtractLine[], dayOf: (at: string) => string): readonly Moment[] {
  const moments: Moment[] = [];
  for (const line of lines) {
    const day = dayOf(line.at);
    const last = moments.at(-1);
    if (last && last.day === day && isSame(last, line)) moments[moments.length - 1] = { ...last, until: line.at, times: last.times + 1 };
    else moments.push({ ...line, day, until: line.at, times: 1 });
  }
  return moments;
}

const isSame = (one: ExtractLine, other: ExtractLine): boolean =>
  one.who === other.who &&
  one.openedWith === other.openedWith &&
  one.event === other.event &&
  partOf(one.call) === partOf(other.call) &&
  one.result === other.result &&
  one.detail === other.detail;

/** The feature of a call: the part of the file that it belongs to. */
export const partOf = (call: string): string => call.split('.')[0] ?? '';

/** What each person did, in the order in which they first appear: on how many days, and how often they looked and changed. */
export type PersonSum = Readonly<{
  who: string;
  openedWith: string;
  days: number;
  looked: number;
  did: number;
  first: string;
  last: string;
}>;

export function peopleOf(moments: readonly Moment[]): readonly PersonSum[] {
  return [
    ...Map.groupBy(moments, ({ who, openedWith }) => JSON.stringify([who, openedWith === 'passphrase' ? '' : openedWith])).values(),
  ].map((own) => {
    const looked = own.filter(({ event }) => event === 'file.opened' || event === 'log.checked');
    const count = (list: readonly Moment[]): number => list.reduce((sum, { times }) => sum + times, 0);
    return {
      who: own[0]?.who ?? '',
      openedWith: own[0]?.openedWith ?? '',
      days: new Set(own.map(({ day }) => day)).size,
      looked: count(looked),
      did: count(own) - count(looked),
      first: own[0]?.at ?? '',
      last: own.at(-1)?.until ?? '',
    };
  });
}
