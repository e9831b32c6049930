import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { t } from '../text.ts';

const KEY = 'orgca.treeWidth';
const FIRST = 280;
const MIN = 160;
const MAX = 560;
const STEP = 20;

const clamp = (width: number): number => Math.round(Math.min(MAX, Math.max(MIN, width)));

/** The width of the tree in CSS pixels, remembered from one start to the next. */
export function useTreeWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => clamp(Number(localStorage.getItem(KEY) ?? FIRST) || FIRST));
  return [
    width,
    (wanted) => {
      setWidth(clamp(wanted));
      localStorage.setItem(KEY, String(clamp(wanted)));
    },
  ];
}

export interface SplitterProps {
  readonly width: number;
  readonly onChange: (width: number) => void;
}

/** The bar between tree and view: dragged with the mouse, moved with the arrow keys. */
export function Splitter({ width, onChange }: SplitterProps) {
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onChange(event.clientX - (event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowLeft: width - STEP,
      ArrowRight: width + STEP,
      Home: MIN,
      End: MAX,
    };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    onChange(wanted);
    event.preventDefault();
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={t.console.c1.splitter}
      aria-valuenow={width}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
