import type { Picture, Shape } from './picture.ts';

type BridgeWish = Readonly<{
  label: string;
  /** From the left bank to the right, as they are named. */
  pillars: readonly Readonly<{ name: string; now: number | null; wanted: number | null; carries: boolean }>[];
  highest: number;
  /** The level at which the deck lies: a pillar that reaches it carries. */
  deckAt: number;
  /** Said under a pillar that does not carry yet, and under one not talked about. */
  notYet: string;
  open: string;
  deck: string;
}>;

const STEP = 132;
const WIDE = 56;
const EDGE = 28;
const TOP = 44;
const LEVEL = 30;

/**
 * A bridge on its pillars: each as high as the client says it stands, a dashed outline up to where the client wants it, and a deck
 * that is whole only above pillars that reach it. Every height stands beside it as a figure: nothing is told by colour alone.
 */
export function bridgePicture({ label, pillars, highest, deckAt, notYet, open, deck }: BridgeWish): Picture {
  const width = EDGE * 2 + pillars.length * STEP;
  const ground = TOP + highest * LEVEL;
  const y = (level: number): number => ground - level * LEVEL;
  const middle = (index: number): number => EDGE + index * STEP + STEP / 2;
  return {
    width,
    height: ground + 66,
    label,
    shapes: [
      { kind: 'text', at: [EDGE, TOP - 22], text: deck, ink: 'soft', size: 12 },
      { kind: 'line', from: [0, ground], to: [width, ground], ink: 'soft', width: 1 },
      ...pillars.flatMap(({ name, now, wanted, carries }, index): readonly Shape[] => {
        const left = middle(index) - WIDE / 2;
        const from = EDGE + index * STEP;
        return [
          {
            kind: 'line',
            from: [from, y(deckAt) - 4],
            to: [from + STEP, y(deckAt) - 4],
            ink: carries ? 'strong' : 'attention',
            width: carries ? 7 : 3,
            dashed: !carries,
          },
          ...(wanted !== null && wanted > (now ?? 0)
            ? [
                {
                  kind: 'rect',
                  at: [left, y(wanted)],
                  width: WIDE,
                  height: (wanted - (now ?? 0)) * LEVEL,
                  fill: 'paper',
                  edge: 'strong',
                  dashed: true,
                } as const,
                { kind: 'text', at: [left + WIDE + 6, y(wanted) + 14], text: String(wanted), ink: 'soft', size: 13 } as const,
              ]
            : []),
          ...(now === null
            ? []
            : [
                { kind: 'rect', at: [left, y(now)], width: WIDE, height: now * LEVEL, fill: carries ? 'strong' : 'soft' } as const,
                { kind: 'text', at: [left - 8, y(now) + 14], text: String(now), ink: 'ink', size: 15, bold: true, anchor: 'end' } as const,
              ]),
          ...twoLines(name).map((line, row): Shape => ({
            kind: 'text',
            at: [middle(index), ground + 20 + row * 16],
            text: line,
            ink: 'ink',
            size: 13,
            bold: true,
            anchor: 'middle',
          })),
          ...(carries
            ? []
            : [
                {
                  kind: 'text',
                  at: [middle(index), ground + 56],
                  text: now === null ? open : notYet,
                  ink: 'soft',
                  size: 12,
                  anchor: 'middle',
                } as const,
              ]),
        ];
      }),
    ],
  };
}

/** A name on at most two lines of some eighteen letters; what is longer is cut with a mark, and stands whole in the list below. */
export function twoLines(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const [first = '', second, ...rest] = lines.map((line) => (line.length > LINE ? `${line.slice(0, LINE - 1)}…` : line));
  if (second === undefined) return [first];
  return [first, rest.length > 0 ? `${second.slice(0, LINE - 1)}…` : second];
}

const LINE = 18;
