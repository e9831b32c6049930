import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type CSSProperties,
  type PointerEvent,
  type RefObject,
} from 'react';

interface Offset {
  readonly x: number;
  readonly y: number;
}

const MIDDLE: Offset = { x: 0, y: 0 };
/** CSS pixels of the title bar that stay in the window. */
const IN_SIGHT = 120;
const BAR = 36;
/** By which an arrow key moves a dialog, CSS pixels. */
const STEP = 20;
const ARROWS: Readonly<Record<string, Offset>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

export interface Movable {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly style: CSSProperties;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  };
}

/** Lets a dialog be dragged by its title bar, or moved with Alt, Shift and an arrow key. It goes back to the middle when the window changes its size. */
export function useMovable(): Movable {
  const box = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(MIDDLE);
  const grabbed = useRef(MIDDLE);
  useEffect(() => {
    const center = () => {
      setOffset(MIDDLE);
    };
    addEventListener('resize', center);
    return () => {
      removeEventListener('resize', center);
    };
  }, []);

  const moveTo = (to: Offset) => {
    if (box.current === null) return;
    const { left, top, width } = box.current.getBoundingClientRect();
    const [home, high] = [left - offset.x, top - offset.y];
    setOffset({
      x: clamp(to.x, IN_SIGHT - width - home, innerWidth - IN_SIGHT - home),
      y: clamp(to.y, -high, innerHeight - BAR - high),
    });
  };

  const moveByKey = useEffectEvent((event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    if (step === undefined || !event.altKey || !event.shiftKey) return;
    event.preventDefault();
    moveTo({ x: offset.x + step.x, y: offset.y + step.y });
  });
  useEffect(() => {
    const dialog = box.current;
    const onKeyDown = (event: KeyboardEvent) => {
      moveByKey(event);
    };
    dialog?.addEventListener('keydown', onKeyDown);
    return () => {
      dialog?.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || (event.target as Element).closest('button') !== null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX - offset.x, y: event.clientY - offset.y };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    moveTo({ x: event.clientX - grabbed.current.x, y: event.clientY - grabbed.current.y });
  };
  return {
    box,
    style: { translate: `${String(offset.x)}px ${String(offset.y)}px` },
    handlers: { onPointerDown, onPointerMove },
  };
}

const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);
