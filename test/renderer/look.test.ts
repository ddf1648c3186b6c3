import { dark, fieldEdge, light } from '#renderer/theme/palette.ts';
import { describe, expect, test } from 'vitest';

/** WCAG 2.2: relative luminance and contrast of two colours written as #rrggbb. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

describe.each([
  ['light', light, fieldEdge.light],
  ['dark', dark, fieldEdge.dark],
] as const)('%s', (_, palette, edge) => {
  const grounds = Object.values(palette.background);
  const inks = [
    ...Object.values(palette.text),
    ...[palette.primary, palette.warning, palette.error, palette.success].map(({ main }) => main),
  ];

  test.each(grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)))('%s on %s can be read', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(
    [palette.primary, palette.warning, palette.error, palette.success].map(({ main, contrastText }) => [contrastText, main] as const),
  )('%s on a button of %s can be read', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)('the edge of a field is seen on %s', (ground) => {
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
