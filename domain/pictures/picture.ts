/**
 * A picture as plain shapes: the window draws it as SVG in its own colours, a report writes it as SVG for paper. Ink is named, not
 * coloured; nothing is told by colour alone. `label` says in words what the picture shows.
 */
export type Picture = Readonly<{ width: number; height: number; label: string; shapes: readonly Shape[] }>;

/** `strong` for what matters, `ink` for text, `soft` for what helps to read, `paper` for what is open. */
export type Ink = 'strong' | 'ink' | 'soft' | 'paper' | 'attention';

export type Shape =
  | Readonly<{ kind: 'line'; from: Point; to: Point; ink: Ink; width?: number; dashed?: boolean }>
  | Readonly<{ kind: 'path'; points: readonly Point[]; ink: Ink; width?: number; dashed?: boolean }>
  | Readonly<{ kind: 'rect'; at: Point; width: number; height: number; fill: Ink; edge?: Ink; dashed?: boolean }>
  | Readonly<{ kind: 'dot'; at: Point; radius: number; fill: Ink; edge?: Ink }>
  | Readonly<{ kind: 'text'; at: Point; text: string; ink: Ink; size?: number; anchor?: 'start' | 'middle' | 'end'; bold?: boolean }>;

export type Point = readonly [x: number, y: number];
