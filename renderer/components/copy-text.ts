/**
 * Puts a text on the clipboard. The window has no clipboard permission, so it answers the browser's own copy command,
 * which runs only where something is selected.
 */
export function copyText(text: string): void {
  const carrier = document.createElement('span');
  carrier.className = 'visually-hidden selectable';
  carrier.ariaHidden = 'true';
  carrier.textContent = text;
  document.body.append(carrier);
  getSelection()?.selectAllChildren(carrier);
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  document.execCommand('copy');
  document.removeEventListener('copy', fill);
  getSelection()?.removeAllRanges();
  carrier.remove();
}
