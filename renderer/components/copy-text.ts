/**
 * Puts a text on the clipboard. The window has no clipboard permission, so it answers the browser's own copy command.
 */
export function copyText(text: string): void {
  const allow = (event: Event) => {
    event.preventDefault();
  };
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('beforecopy', allow);
  document.addEventListener('copy', fill);
  document.execCommand('copy');
  document.removeEventListener('beforecopy', allow);
  document.removeEventListener('copy', fill);
}
