import type { Page } from '@playwright/test';

/**
 * What does not fit on what is open: text that a box cuts off, content that reaches out of the window and cannot be
 * scrolled to, controls that lie over each other. Text that ends in an ellipsis is in order where its tooltip says it whole.
 * @returns one line for each finding
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const scopes = document.querySelectorAll<HTMLElement>('main, [data-key-scope], .popover');
    const scope = scopes[scopes.length - 1] ?? document.body;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className.toString().split(' ').join('.')}`;
    const short = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').slice(0, 60);
    const unseen = '.visually-hidden, [aria-hidden="true"] *';

    /** Reduced to a point, for those who hear it only. */
    const isHidden = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === 'inset(50%)' || isHidden(element.parentElement));

    // The window itself never scrolls sideways.
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${String(root.scrollWidth)} wide`);

    /** The box that an element shows its content in, and whether more of it can be scrolled to. */
    const measure = (element: Element) => {
      const style = getComputedStyle(element);
      const { left, top } = element.getBoundingClientRect();
      return {
        left: left + element.clientLeft,
        top: top + element.clientTop,
        right: left + element.clientLeft + element.clientWidth,
        bottom: top + element.clientTop + element.clientHeight,
        x: style.overflowX,
        y: style.overflowY,
        ellipsis: style.textOverflow === 'ellipsis',
        inline: style.display === 'inline',
      };
    };
    // Texts share most of the elements around them.
    const measured = new Map<Element, ReturnType<typeof measure>>();
    const clips = (element: Element): ReturnType<typeof measure> => {
      let box = measured.get(element);
      if (box === undefined) measured.set(element, (box = measure(element)));
      return box;
    };
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? '';
      if (parent === null || text.trim() === '' || parent.closest(unseen) !== null) continue;
      if (!parent.checkVisibility({ visibilityProperty: true }) || isHidden(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const whole = parent.closest('[title]')?.getAttribute('title') ?? '';
      rects: for (const rect of range.getClientRects()) {
        // What scrolls out of sight on one side can be scrolled back; beyond its box nothing else matters.
        let scrollsX = false;
        let scrollsY = false;
        for (let box: Element | null = parent; box !== null; box = box.parentElement) {
          const { left, top, right, bottom, x, y, ellipsis, inline } = clips(box);
          const out = (how: string): void => {
            found.push(`${how} by ${name(box!)}: "${short(text)}"`);
          };
          if (!inline && !scrollsX && (rect.right > right + 1.5 || rect.left < left - 1.5)) {
            if (x === 'hidden' || x === 'clip') {
              if (!(ellipsis && whole.includes(text.trim()))) out('cut sideways');
              continue rects;
            }
          }
          if (!inline && !scrollsY && (rect.bottom > bottom + 2.5 || rect.top < top - 2.5)) {
            if (y === 'hidden' || y === 'clip') {
              out('cut in its height');
              continue rects;
            }
          }
          scrollsX ||= (x === 'auto' || x === 'scroll') && box.scrollWidth > box.clientWidth;
          scrollsY ||= (y === 'auto' || y === 'scroll') && box.scrollHeight > box.clientHeight;
          if (scrollsX && scrollsY) break;
        }
        if (!scrollsX && (rect.right > innerWidth + 1 || rect.left < -1))
          found.push(`out of the window sideways: "${short(text)}"`);
        if (!scrollsY && (rect.bottom > innerHeight + 1 || rect.top < -1))
          found.push(`out of the window: "${short(text)}"`);
      }
    }

    // Boxes that scroll sideways are tables, whose cells take the focus, and reports, which take it themselves.
    for (const element of scope.querySelectorAll<HTMLElement>('*')) {
      const { overflowX } = getComputedStyle(element);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      const takesFocus =
        element.tabIndex >= 0 || element.querySelector('[role="grid"][tabindex="0"]') !== null;
      if (scrolls && element.scrollWidth > element.clientWidth + 1 && !takesFocus)
        found.push(`scrolls sideways: ${name(element)}`);
    }

    // Buttons hold their labels.
    const controls = [
      ...scope.querySelectorAll<HTMLElement>('button, input, select, textarea, [role="tab"]'),
    ].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest(unseen) === null &&
        !isHidden(element),
    );
    for (const control of controls) {
      if (control.tagName === 'BUTTON' && control.scrollWidth > control.clientWidth + 1)
        found.push(`label wider than its button: "${short(control.innerText)}"`);
    }
    /** What scrolls with an element: controls that scroll apart may pass under each other. */
    const scroller = (element: Element | null): Element | null => {
      if (element === null || /auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
      return scroller(element.parentElement);
    };
    const boxes = controls
      // The arrow of a tab stands in the tab.
      .filter((control) => control.closest('.tab-strip') === null)
      .map((control) => ({ control, rect: control.getBoundingClientRect(), scroller: scroller(control) }));
    for (const [index, one] of boxes.entries()) {
      for (const two of boxes.slice(index + 1)) {
        const wide = Math.min(one.rect.right, two.rect.right) - Math.max(one.rect.left, two.rect.left);
        const high = Math.min(one.rect.bottom, two.rect.bottom) - Math.max(one.rect.top, two.rect.top);
        if (one.scroller === two.scroller && wide > 2 && high > 2)
          found.push(`over each other: ${name(one.control)}, ${name(two.control)}`);
      }
    }
    return [...new Set(found)];
  });
}
