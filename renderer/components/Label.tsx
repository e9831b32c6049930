import { parseMnemonic } from './mnemonic.ts';

/** Shows a label with its mnemonic letter underlined. */
export function Label({ text }: { text: string }) {
  const { before, letter, after } = parseMnemonic(text);
  return (
    <>
      {before}
      {letter !== '' && <u className="mnemonic">{letter}</u>}
      {after}
    </>
  );
}
