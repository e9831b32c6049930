/** The place of the window: that of last time if it can still be seen and reached. */

/** In screen coordinates. */
export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Part of the title bar, in pixels, by which a window can be dragged back. */
const GRIP = 120;

/**
 * @param stored what was read from a file: anything
 * @param workArea of the screen that is nearest to the stored place; called only if there is a stored place
 * @param least size of the window
 * @returns the stored place, no larger than the screen; undefined if it is not a place, is too small, or cannot be reached
 */
export function placeOnScreen(
  stored: unknown,
  workArea: (place: WindowBounds) => WindowBounds,
  least: Pick<WindowBounds, 'width' | 'height'>,
): WindowBounds | undefined {
  if (!isWindowBounds(stored) || stored.width < least.width || stored.height < least.height) return undefined;
  const area = workArea(stored);
  const { x, y } = stored;
  const inSight =
    x + stored.width >= area.x + GRIP &&
    x <= area.x + area.width - GRIP &&
    y >= area.y &&
    y <= area.y + area.height - GRIP;
  if (!inSight) return undefined;
  return {
    x,
    y,
    width: Math.max(least.width, Math.min(stored.width, area.width)),
    height: Math.max(least.height, Math.min(stored.height, area.height)),
  };
}

function isWindowBounds(value: unknown): value is WindowBounds {
  if (typeof value !== 'object' || value === null) return false;
  const place = value as Partial<Record<keyof WindowBounds, unknown>>;
  return [place.x, place.y, place.width, place.height].every(Number.isSafeInteger);
}
