import type { Ink, Picture as PictureShapes, Point, Shape } from '#domain/pictures/picture.ts';
import Box from '@mui/material/Box';
import type { Palette } from '@mui/material/styles';
import { useTheme } from '@mui/material/styles';

/** Draws a picture of `domain/pictures` in the colours of the window. Wide ones scroll by themselves, never the page. */
export function Picture({ picture }: { picture: PictureShapes }) {
  const { palette } = useTheme();
  const { width, height, label, shapes } = picture;
  return (
    <Box component="figure" tabIndex={0} role="group" aria-label={label} sx={{ m: 0, overflowX: 'auto', maxWidth: '100%' }}>
      <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {shapes.map((shape, index) => (
          // A picture is drawn anew as a whole: its shapes have no life of their own.
          <Drawn key={index} shape={shape} palette={palette} />
        ))}
      </svg>
    </Box>
  );
}

function Drawn({ shape, palette }: { shape: Shape; palette: Palette }) {
  const colour = (ink: Ink): string => colourOf(palette, ink);
  switch (shape.kind) {
    case 'line':
      return (
        <line
          x1={shape.from[0]}
          y1={shape.from[1]}
          x2={shape.to[0]}
          y2={shape.to[1]}
          stroke={colour(shape.ink)}
          strokeWidth={shape.width ?? 1}
          {...dashes(shape.dashed)}
        />
      );
    case 'path':
      return (
        <polyline
          points={listed(shape.points)}
          fill="none"
          stroke={colour(shape.ink)}
          strokeWidth={shape.width ?? 1}
          {...dashes(shape.dashed)}
        />
      );
    case 'rect':
      return (
        <rect
          x={shape.at[0]}
          y={shape.at[1]}
          width={shape.width}
          height={shape.height}
          fill={colour(shape.fill)}
          stroke={shape.edge ? colour(shape.edge) : 'none'}
          {...dashes(shape.dashed)}
        />
      );
    case 'dot':
      return (
        <circle
          cx={shape.at[0]}
          cy={shape.at[1]}
          r={shape.radius}
          fill={colour(shape.fill)}
          stroke={shape.edge ? colour(shape.edge) : 'none'}
        />
      );
    case 'text':
      return (
        <text
          x={shape.at[0]}
          y={shape.at[1]}
          fill={colour(shape.ink)}
          fontSize={shape.size ?? 14}
          fontWeight={shape.bold ? 600 : 400}
          textAnchor={shape.anchor ?? 'start'}
        >
          {shape.text}
        </text>
      );
  }
}

const listed = (points: readonly Point[]): string => points.map(([x, y]) => `${x},${y}`).join(' ');
const dashes = (dashed = false) => (dashed ? { strokeDasharray: '4 4' } : {});

function colourOf(palette: Palette, ink: Ink): string {
  switch (ink) {
    case 'strong':
      return palette.primary.main;
    case 'ink':
      return palette.text.primary;
    case 'soft':
      return palette.text.secondary;
    case 'paper':
      return palette.background.default;
    case 'attention':
      return palette.warning.main;
  }
}
