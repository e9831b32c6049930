/**
 * The keys that every page shares: Alt+letter, Enter for the default button, Escape for Cancel, F1 for Help. They act in the
 * topmost dialog only, because it is the last element with `data-key-scope` in the document.
 */

const own = 'a[href], button, textarea, select, summary, [contenteditable="true"]';
const ownRole =
  '[role="row"], [role="treeitem"], [role="option"], [role="tab"], [role^="menuitem"], [role="listbox"], [role="menu"]';

const usable = (element: HTMLElement): boolean =>
  element.getAttribute('aria-disabled') !== 'true' &&
  !element.matches(':disabled') &&
  element.checkVisibility({ visibilityProperty: true });

function scope(): ParentNode {
  const scopes = document.querySelectorAll('[data-key-scope]');
  return scopes[scopes.length - 1] ?? document;
}

function find(selector: string): HTMLElement[] {
  return [...scope().querySelectorAll<HTMLElement>(selector)].filter(usable);
}

/** Presses a button or a choice, or goes to a field; if several share the letter, goes from one to the next. */
function reach(letter: string): boolean {
  const targets = find('[data-mnemonic]').filter((element) => element.dataset.mnemonic === letter);
  const current = targets.findIndex((element) => element === document.activeElement);
  const target = targets[(current + 1) % targets.length];
  if (target === undefined) return false;
  target.focus();
  const choice = target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type);
  if (targets.length === 1 && (target instanceof HTMLButtonElement || choice)) target.click();
  return true;
}

function press(selector: string): boolean {
  const button = find(selector)[0];
  button?.click();
  return button !== undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
  if (event.altKey) {
    if (event.key.length === 1 && reach(event.key.toLowerCase())) event.preventDefault();
    return;
  }
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.key === 'Escape') {
    if (press('[data-cancel]')) event.preventDefault();
  } else if (event.key === 'F1') {
    if (press('[data-help]')) event.preventDefault();
  } else if (event.key === 'Enter' && !event.shiftKey && !event.repeat) {
    if (target.closest(own) !== null || target.closest(ownRole) !== null) return;
    if (press('[data-default]')) event.preventDefault();
  }
}

/** Starts listening. @returns a function that stops */
export function listenForKeys(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
  };
}

/** Presses the Help button of the topmost dialog or page. */
export function pressHelp(): void {
  press('[data-help]');
}
