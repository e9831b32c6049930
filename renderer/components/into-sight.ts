/** A ref for what appears below a choice: in a low window it is scrolled to. */
export const intoSight = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest' });
};
