/**
 * Removes the blanks at both ends of a part of a name; one at the end that a backslash escapes stays.
 * @param isBlank about one UTF-16 unit
 */
export function trimUnescaped(text: string, isBlank: (character: string) => boolean): string {
  let start = 0;
  let end = text.length;
  // Not with a regular expression: for the blanks at the end, it would look at all other blanks again and again.
  while (start < end && isBlank(text[start]!)) start++;
  while (end > start && isBlank(text[end - 1]!)) end--;
  let backslashes = 0;
  while (end - backslashes > start && text[end - backslashes - 1] === '\\') backslashes++;
  return text.slice(start, backslashes % 2 === 1 && end < text.length ? end + 1 : end);
}
