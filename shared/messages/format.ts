import { displayText } from '../display-text.ts';

/**
 * Puts values into a catalogue text: `{name}` becomes the value of that name, in a form that is safe to show, cut if it is
 * longer than any real one (`displayText`).
 * @throws Error where a value is missing: that is a mistake in the program, not of its user
 */
export function format(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (_placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`);
    return typeof value === 'string' ? displayText(value) : String(value);
  });
}
