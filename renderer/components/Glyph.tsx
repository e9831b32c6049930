const paths = {
  warning: 'M8 1.5 15 14H1L8 1.5ZM8 6v4M8 11.6v1',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M2.5 8.5l3.6 3.6L13.5 4',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM8 7.2v4.4M8 4.2v1.2',
  stop: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2ZM5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4',
  right: 'M6 3.5 10.5 8 6 12.5Z',
  down: 'M3.5 6 8 10.5 12.5 6Z',
  dot: 'M8 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3Z',
};

export type GlyphName = keyof typeof paths;

/** A small mark in the color of the text around it, so that every theme and forced colors show it. Never alone: there is a text beside it. */
export function Glyph({ name, size = 16 }: { name: GlyphName; size?: number }) {
  const filled = name === 'right' || name === 'down' || name === 'dot';
  return (
    <svg
      className="glyph"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill={filled ? 'currentColor' : 'none'}
      stroke={filled ? 'none' : 'currentColor'}
      strokeWidth={name === 'check' || name === 'cross' ? 2 : 1.5}
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
